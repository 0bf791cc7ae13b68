-- A database of schema 5 as it was written, with invented people.
PRAGMA application_id = 1785556846;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE alert (
            number     INTEGER PRIMARY KEY,
            key        TEXT NOT NULL UNIQUE,
            kind       TEXT NOT NULL,
            urgency    TEXT NOT NULL,
            employer   TEXT,
            person     TEXT,
            source     TEXT,
            id         TEXT,
            title      TEXT NOT NULL,
            content    TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT
        ;
INSERT INTO "alert" VALUES(1,'96e1f0bbc996','baseline','digest','Acme',NULL,'greenhouse:acme',NULL,'Look at 1 open role at Acme','{"discreet":"Look at 1 open role","brief":["Senior Data Engineer","The role you were turned down for, Senior Data Engineer, is still listed. You will be told if it closes and opens again, or comes back under a new number."],"sections":[{"heading":"What is new","lines":["Acme is watched from now on: 2 open roles, 1 of them to look at.","The role you were turned down for, Senior Data Engineer, is still listed. You will be told if it closes and opens again, or comes back under a new number."],"style":"plain","link":null,"private":true},{"heading":"Open roles to look at","lines":["Senior Data Engineer, Berlin · ask Dana Ruiz · https://boards.greenhouse.io/acme/jobs/101"],"style":"list","link":null,"private":true}]}',1777878000);
INSERT INTO "alert" VALUES(2,'0745ebcd99cc','source_failing','digest','Initech',NULL,'greenhouse:gone',NULL,'Check the source of Initech: greenhouse:gone','{"discreet":"Check a source: it needs a look","brief":["http://127.0.0.1:8000/gone: there is nothing at this address (HTTP 404); check it","It was never read well.","`job-monitor poll greenhouse:gone` tries again now; `job-monitor check --online` tells more."],"sections":[{"heading":"What to do now","lines":["http://127.0.0.1:8000/gone: there is nothing at this address (HTTP 404); check it.","It was never read well.","`job-monitor poll greenhouse:gone` tries again now; `job-monitor check --online` tells more."],"style":"plain","link":null,"private":true}]}',1777878000);
INSERT INTO "alert" VALUES(3,'5ec35e55cf2e','role_back','urgent','Acme','Dana Ruiz','greenhouse:acme','155','Write to Dana Ruiz now: the role you were turned down for at Acme is back (Senior Data Engineer (m/w/d))','{"discreet":"Reach out now: a role that you wanted is back (Senior Data Engineer (m/w/d))","brief":["dana@acme.example · Dana Ruiz sits in Data Platform, the department of this role.","Senior Data Engineer (m/w/d) · Data Platform · Berlin","https://boards.greenhouse.io/acme/jobs/155"],"sections":[{"heading":"What to do now","lines":["Write to Dana Ruiz, Head of Data Platform.","Mail: dana@acme.example"],"style":"action","link":"mailto:dana@acme.example?subject=Senior%20Data%20Engineer%20%28m%2Fw%2Fd%29%20at%20Acme&body=Hi%20Dana%2C%0D%0A%0D%0Athis%20is%20Jordan%20Reyes.%20I%20applied%20for%20the%20role%20of%20Senior%20Data%20Engineer%20at%20Acme%2C%20and%20heard%20in%20May%20that%20it%20was%20a%20no.%20I%20saw%20that%20Senior%20Data%20Engineer%20%28m%2Fw%2Fd%29%20%28Data%20Platform%2C%20Berlin%2C%20requisition%20R-1177%29%20is%20open%20again%3A%20https%3A%2F%2Fboards.greenhouse.io%2Facme%2Fjobs%2F155%0D%0A%0D%0AWould%20you%20say%20that%20it%20is%20worth%20my%20applying%2C%20or%20could%20you%20point%20me%20to%20the%20right%20person%3F%0D%0A%0D%0AIf%20this%20is%20a%20bad%20moment%2C%20please%20do%20not%20feel%20that%20you%20have%20to%20answer.%20Either%20way%2C%20I%20wish%20you%20all%20the%20best.%0D%0A%0D%0AThank%20you%20and%20kind%20regards%2C%0D%0AJordan%20Reyes","private":true},{"heading":"The role you were turned down for on 1 May 2026 is back","lines":["Its title, \"Senior Data Engineer (m/w/d)\", reads as that of the role that you were refused on 2026-05-01, \"Senior Data Engineer\"."],"style":"list","link":null,"private":true},{"heading":"The role","lines":["Senior Data Engineer (m/w/d)","Employer: Acme","Department: Data Platform","Place: Berlin","Requisition: R-1177","First seen: 5 May 2026, 09:00","Fit: The title \"Senior Data Engineer (m/w/d)\" matches your wish \"data engineer\"."],"style":"card","link":"https://boards.greenhouse.io/acme/jobs/155","private":true},{"heading":"Why Dana Ruiz","lines":["Dana Ruiz sits in Data Platform, the department of this role."],"style":"list","link":null,"private":true},{"heading":"What you noted about Dana","lines":["Red Sox fan."],"style":"plain","link":null,"private":true},{"heading":"Since the no","lines":["Senior Data Engineer: turned down on 1 May 2026, 4 days ago.","Requisition: R-1042."],"style":"plain","link":null,"private":true},{"heading":"A draft to copy and edit","lines":["Hi Dana,","","this is Jordan Reyes. I applied for the role of Senior Data Engineer at Acme, and heard in May that it was a no. I saw that Senior Data Engineer (m/w/d) (Data Platform, Berlin, requisition R-1177) is open again: https://boards.greenhouse.io/acme/jobs/155","","Would you say that it is worth my applying, or could you point me to the right person?","","If this is a bad moment, please do not feel that you have to answer. Either way, I wish you all the best.","","Thank you and kind regards,","Jordan Reyes"],"style":"quote","link":null,"private":true},{"heading":"Also open at Acme","lines":["Senior Data Engineer, Berlin · ask Dana Ruiz · https://boards.greenhouse.io/acme/jobs/101"],"style":"list","link":null,"private":true}]}',1777964400);
CREATE TABLE answer (token TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "answer" VALUES('dana-hill','');
INSERT INTO "answer" VALUES('dana-ruiz','Acme	Dana Ruiz');
CREATE TABLE contact (
            number     INTEGER PRIMARY KEY,
            employer   TEXT NOT NULL,
            person     TEXT NOT NULL,
            day        TEXT NOT NULL,
            how        TEXT,
            outcome    TEXT,
            outcome_on TEXT,
            role       TEXT,
            did        TEXT NOT NULL
        ) STRICT
        ;
INSERT INTO "contact" VALUES(1,'Acme','Dana Ruiz','2026-05-06','mail','reply','2026-05-08','greenhouse:acme 155','["reach_out"]');
INSERT INTO "contact" VALUES(2,'Acme','Sam Hill','2026-05-07',NULL,NULL,NULL,NULL,'[]');
CREATE TABLE delivery (
            alert          INTEGER NOT NULL REFERENCES alert (number) ON DELETE CASCADE,
            channel        TEXT NOT NULL,
            state          TEXT NOT NULL,
            attempts       INTEGER NOT NULL,
            repeat         INTEGER NOT NULL,
            degraded       INTEGER NOT NULL,
            not_before     INTEGER NOT NULL,
            first_tried_at INTEGER,
            sent_at        INTEGER,
            last_error     TEXT,
            PRIMARY KEY (alert, channel)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "delivery" VALUES(1,'hook','in_doubt',2,1,0,1778050857,1777964400,NULL,'the server answered 503');
INSERT INTO "delivery" VALUES(1,'mail','sent',1,0,0,1777910400,1777964400,1777964400,NULL);
INSERT INTO "delivery" VALUES(2,'hook','in_doubt',2,1,0,1778050853,1777964400,NULL,'the server answered 503');
INSERT INTO "delivery" VALUES(2,'mail','sent',1,0,0,1777910400,1777964400,1777964400,NULL);
INSERT INTO "delivery" VALUES(3,'hook','in_doubt',2,1,0,1778050855,1777964400,NULL,'the server answered 503');
INSERT INTO "delivery" VALUES(3,'mail','sent',1,0,0,1777964400,1777964400,1777964400,NULL);
CREATE TABLE mail (
            source  INTEGER NOT NULL REFERENCES source (number) ON DELETE CASCADE,
            key     TEXT NOT NULL,
            read_at INTEGER NOT NULL,
            PRIMARY KEY (source, key)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "mail" VALUES(3,'9b1c2f',1778050800);
CREATE TABLE memory (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "memory" VALUES('fit','{"employment_type": [], "exclude": [], "keywords": [], "locations": [], "min_pay": null, "seniority": [], "titles": ["data engineer", "analytics engineer"]}');
CREATE TABLE move (
            number       INTEGER PRIMARY KEY,
            employer     TEXT NOT NULL,
            person       TEXT NOT NULL,
            what         TEXT NOT NULL,
            after        TEXT,
            by           TEXT NOT NULL,
            company      TEXT,
            title        TEXT,
            old_company  TEXT,
            old_title    TEXT,
            state        TEXT NOT NULL,
            confirmed_on TEXT
        ) STRICT
        ;
INSERT INTO "move" VALUES(1,'Acme','Dana Ruiz','moved','2026-05-01','2026-07-01','Globex','VP Data','Acme','Head of Data Platform','confirmed','2026-07-02');
CREATE TABLE posting (
            source        INTEGER NOT NULL REFERENCES source (number) ON DELETE CASCADE,
            id            TEXT NOT NULL,
            title_hash    INTEGER NOT NULL,  -- of the title as a person reads it
            data          TEXT NOT NULL,
            first_seen_at INTEGER NOT NULL,
            opened_at     INTEGER NOT NULL,
            last_seen_at  INTEGER,           -- null while it stands on the board
            misses        INTEGER NOT NULL,
            closed_at     INTEGER,
            told          TEXT,              -- the alert that told of this role
            back          TEXT, employer TEXT,              -- the alert that told that it is back
            PRIMARY KEY (source, id)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "posting" VALUES(1,'101',-6399056548049461715,'{"title":"Senior Data Engineer","url":"https://boards.greenhouse.io/acme/jobs/101","departments":["Data Platform"],"locations":["Berlin"],"requisition":"R-1042"}',1777878000,1777878000,NULL,0,NULL,'96e1f0bbc996',NULL,NULL);
INSERT INTO "posting" VALUES(1,'102',4500938524697424376,'{"title":"Account Executive","url":"https://boards.greenhouse.io/acme/jobs/102","departments":["Sales"],"locations":["Munich"]}',1777878000,1777878000,1777878000,2,1778050800,NULL,NULL,NULL);
INSERT INTO "posting" VALUES(1,'155',-6399056548049461715,'{"title":"Senior Data Engineer (m/w/d)","url":"https://boards.greenhouse.io/acme/jobs/155","departments":["Data Platform"],"locations":["Berlin"],"requisition":"R-1177"}',1777964400,1777964400,NULL,0,NULL,'5ec35e55cf2e','5ec35e55cf2e',NULL);
INSERT INTO "posting" VALUES(3,'linkedin:4000000001',1,'{"title":"Data Steward","employer":"Acme Labs GmbH","via":"LinkedIn","vouched":true}',1778050800,1778050800,NULL,0,NULL,NULL,NULL,'Initech');
CREATE TABLE robots (site TEXT PRIMARY KEY, text TEXT NOT NULL, read_at INTEGER NOT NULL) STRICT;
INSERT INTO "robots" VALUES('http://127.0.0.1:8000','User-agent: *
Disallow: /private
',1778000000);
CREATE TABLE said (
            key     TEXT PRIMARY KEY,
            state   TEXT NOT NULL,
            until   TEXT,
            said_on TEXT
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "said" VALUES('0123456789ab','snoozed','2026-06-01','2026-05-07');
INSERT INTO "said" VALUES('ba9876543210','skipped',NULL,NULL);
CREATE TABLE sighting (
            employer     TEXT NOT NULL,
            person       TEXT NOT NULL,
            taken_on     TEXT NOT NULL,
            company      TEXT,
            title        TEXT,
            profile      TEXT,
            connected_on TEXT,
            PRIMARY KEY (employer, person, taken_on)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "sighting" VALUES('Acme','Dana Ruiz','2026-05-01','Acme','Head of Data Platform','dana-ruiz','2026-04-21');
CREATE TABLE source (
            number         INTEGER PRIMARY KEY,
            key            TEXT NOT NULL UNIQUE,
            employer       TEXT NOT NULL,
            kind           TEXT NOT NULL,
            host           TEXT NOT NULL,
            baseline       TEXT NOT NULL,
            etag           TEXT,
            last_modified  TEXT,
            body_hash      TEXT,
            reader_print   TEXT NOT NULL,
            complete       INTEGER NOT NULL,
            shown          INTEGER NOT NULL,
            reads          INTEGER NOT NULL,
            fall_suspected INTEGER NOT NULL,
            next_poll_at   INTEGER,
            last_polled_at INTEGER,
            last_answer_at INTEGER,
            last_ok_at     INTEGER,
            retry_at       INTEGER,
            failures       INTEGER NOT NULL,
            failing_since  INTEGER,
            told           INTEGER NOT NULL,
            incident       INTEGER NOT NULL,
            error_kind     TEXT,
            error          TEXT
        , lead TEXT, cursor TEXT) STRICT
        ;
INSERT INTO "source" VALUES(1,'greenhouse:acme','Acme','greenhouse','127.0.0.1','firm','"fd6840ba"',NULL,'fb43d8ca96d4ac248a821a8df769005bedcff935','075c9b450163',1,2,3,0,1778054241,1778050800,1778050800,1778050800,NULL,0,NULL,0,0,NULL,NULL,'{"kind":"greenhouse","board":"acme","region":"","url":null}',NULL);
INSERT INTO "source" VALUES(2,'greenhouse:gone','Initech','greenhouse','127.0.0.1','none',NULL,NULL,NULL,'',0,0,3,0,1778065200,1778050800,1778050800,NULL,NULL,3,1777878000,1,1,'not_found','http://127.0.0.1:8000/gone: there is nothing at this address (HTTP 404); check it',NULL,NULL);
INSERT INTO "source" VALUES(3,'mail:alerts','','mail','mail.example','firm',NULL,NULL,NULL,'4f1d',0,1,2,0,1778054400,1778050800,1778050800,1778050800,NULL,0,NULL,0,0,NULL,NULL,NULL,'{"INBOX": [1, 7]}');
CREATE INDEX posting_title ON posting (title_hash);
CREATE INDEX delivery_open ON delivery (not_before) WHERE state NOT IN ('sent', 'dead');
CREATE INDEX delivery_sent ON delivery (channel, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX posting_told ON posting (told) WHERE told IS NOT NULL;
CREATE INDEX posting_back ON posting (back) WHERE back IS NOT NULL;
CREATE INDEX source_due ON source (next_poll_at);
CREATE INDEX source_employer ON source (employer);
CREATE INDEX posting_employer ON posting (employer) WHERE employer IS NOT NULL;
COMMIT;
