"""Applicant-tracking systems and job sites as addresses and page marks tell them. Pure: data, and its use.

A system that has a reader is known by its reader first; what stands here names it where the address tells
the vendor and no board, and in pages. What has no reader is named, with the reason and what to do instead.

Addresses are written as a person would, without scheme: `{t}` is the employer's label of a host, `{p}` its
step of a path, `{s}` any step, `{l}` a step that names a language, `{n}` a number or nothing, `{*}` any
part of a host. What follows is free.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import unquote, urlsplit

from monitor.sources import READERS
from monitor.sources._reader import Reader, address, host_of, name_of_board

_ALERTS = "Subscribe to the employer's own job alert mails."
_NO_LIST = "{title} has no list of openings that this program can read."
_WALL = "{title} keeps programs out of its job pages by a bot wall or a sign-in."
_SESSION = "{title} shows its openings only within a browser's session."
_SITE = "{title} is a job site of many employers, and lets no program read it."
_OWN = "{title} builds its job pages in the browser and offers programs no list."
_UNREAD = "This address of {title} tells no board that could be read."


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """A product that shows openings. `site`: a job site of many employers, which is nobody's own board.

    `own` are marks of a page that the system itself serves, also on the employer's domain, and `own_path`
    what to ask there; `hint` is a mark that is enough only beside links to roles of the form `roles`.
    `marks` are those of a widget that tells no board. All are regular expressions over the tags and inline
    scripts of a page, never over its text.
    """

    name: str
    title: str
    addresses: tuple[str, ...]
    why: str
    remedy: str = _ALERTS
    site: bool = False
    own: str = ""
    own_path: str = ""
    hint: str = ""
    roles: str = ""
    marks: str = ""

    @property
    def pages(self) -> bool:
        """Whether its pages may be read as pages: nothing is known to keep programs out."""
        return self.why in (_NO_LIST, _UNREAD)

    @property
    def refusal(self) -> str:
        """Why it cannot be read, and what to do instead."""
        return f"{self.why.format(title=self.title)} {self.remedy}"


def _row(name: str, title: str, addresses: str, why: str = _NO_LIST, **marks: str) -> System:
    """`marks` are any of own, own_path, hint, roles and marks."""
    row = System(name=name, title=title, addresses=tuple(addresses.split()), why=why)
    return replace(row, **marks)  # type: ignore[arg-type]  # all of them are texts


def _site(name: str, title: str, addresses: str, why: str = _SITE) -> System:
    remedy = f"Set up a job alert for this employer at {title} itself."
    return System(
        name=name, title=title, addresses=tuple(addresses.split()), why=why, remedy=remedy, site=True
    )


_ROWS: tuple[System, ...] = (
    # ------------------------------------------------------------- have a reader, or are to get one
    _row(
        "greenhouse", "Greenhouse",
        "boards.greenhouse.io/{p} job-boards.greenhouse.io/{p} boards.eu.greenhouse.io/{p}"
        " job-boards.eu.greenhouse.io/{p} boards-api.greenhouse.io/v1/boards/{p}",
        _UNREAD, marks=r"\bgrnhse_(?:app|iframe)\b|\bGrnhse\.|[?&]gh_jid=",
    ),
    _row("lever", "Lever", "jobs.lever.co/{p} jobs.eu.lever.co/{p}", _UNREAD,
         marks=r"\blever-jobs-container\b|\bleverJobsOptions\b"),
    _row("ashby", "Ashby", "jobs.ashbyhq.com/{p}", _UNREAD,
         marks=r"\bashby[-_]embed\b|__ashbyBaseJobBoardUrl|[?&]ashby_jid="),
    _row("workable", "Workable", "apply.workable.com/{p} {t}.workable.com", _UNREAD,
         marks=r"\bwhr_embed(?:_hook)?\b|workable\.com/assets/embed\.js"),
    _row("smartrecruiters", "SmartRecruiters", "careers.smartrecruiters.com/{p} jobs.smartrecruiters.com/{p}",
         _UNREAD, marks=r"smartrecruiters\.com/job-widget|\bsrjobs?\b|\bsmart_widget\b"),
    _row("recruitee", "Recruitee", "{t}.recruitee.com", _UNREAD,
         own=r"<(?:link|script|meta)[^<>]*(?:recruiteecdn\.com|careers[\w-]*\.recruitee\.com/"
             r"|\brecruitee-cdn\b"
             r"|content=\"recruitee\")",
         hint=r"\brecruitee", roles=r"/o/[\w-]+",
         marks=r"\bRTWidget\b|\bid=\"recruitee-careers\"|d10zminp1cyta8\.cloudfront\.net"),
    _row("personio", "Personio", "{t}.jobs.personio.de {t}.jobs.personio.com", _UNREAD,
         marks=r"<(?:script|link|div)[^<>]*\bpersonio-(?:jobs|positions|widget|iframe)\b"),
    _row("teamtailor", "Teamtailor",
         "{t}.teamtailor.com {t}.na.teamtailor.com {t}.au.teamtailor.com", _UNREAD,
         own=r"<(?:link|script)[^<>]*(?<!scripts\.)\bteamtailor-cdn\.com/(?!widgets)"
             r"|<meta[^<>]*content=\"teamtailor\"",
         hint=r"(?<!scripts\.)\bteamtailor(?!-cdn\.com/widgets|-jobs-widget"
              r"|-api-key)", roles=r"/jobs/\d+-[\w-]+",
         marks=r"scripts\.teamtailor-cdn\.com/widgets|\bdata-teamtailor-api-key\b"
               r"|\bteamtailor-jobs-widget\b"),
    _row("workday", "Workday",
         "{t}.myworkdayjobs.com {t}.wd{n}.myworkdayjobs.com wd{n}.myworkdaysite.com/recruiting/{p}",
         _UNREAD, marks=r"/wday/cxs/"),
    _row("oracle-recruiting", "Oracle Recruiting", "{*}.oraclecloud.com/hcmUI/CandidateExperience", _UNREAD,
         own=r"<(?:link|script|base)[^<>]*/hcmUI/CandidateExperience"),
    _row("icims", "iCIMS", "{t}.icims.com", _UNREAD,
         own=r"<(?:script|link)[^<>]*\b(?:app|assets)\.jibecdn\.com|\bwindow\._jibe\b|data-jibe-search-version"
             r"|ng-app=\"jibeapply\"|(?:id|class)=\"[^\"]*\biCIMS_(?:JobsTable|JobCardItem|ListingsPage)\b",
         marks=r"(?:id|class)=\"[^\"]*\b(?:iCIMS_|icims_content_iframe)"),
    _row("successfactors", "SAP SuccessFactors",
         "career{n}.successfactors.com/career career{n}.successfactors.eu/career career{n}.sapsf.com/career"
         " career{n}.sapsf.eu/career career{n}.sapsf.cn/career {t}.jobs.hr.cloud.sap",
         _UNREAD,
         own=r"<(?:link|script)[^<>]*\brmkcdn\.successfactors\.|/platform/js/j2w/"
             r"|class=\"[^\"]*\bjobTitle-link\b"
             r"|class=\"[^\"]*\bcoreCSB\b|\bdata-careersite-propertyid\b|class=\"[^\"]*\bsfsf-job"
             r"|<meta[^<>]*content=\"sap successfactors",
         hint=r"\bsuccessfactors\b|\bjobs2web\b", roles=r"/job/[^/]+/\d{6,}"),
    _row("bamboohr", "BambooHR", "{t}.bamboohr.com/careers {t}.bamboohr.com/jobs",
         _UNREAD, marks=r"\bBambooHR-ATS|<div[^<>]*id=\"BambooHR\""),
    _row("breezy", "Breezy HR", "{t}.breezy.hr", _UNREAD, own_path="/json",
         own=r"<body[^<>]*\bbreezy-portal\b|assets-cdn\.breezy\.hr/breezy-portal/",
         marks=r"\bbreezy-(?:portal|container|embed)\b"),
    _row("jazzhr", "JazzHR", "{t}.applytojob.com {t}.jazz.co app.jazz.co/widgets/{s}/create/{p}", _UNREAD,
         marks=r"app\.jazz\.co/widgets|\bresumator-(?:job|jobs|wrapper)\b"),
    _row("jobvite", "Jobvite", "jobs.jobvite.com/{p} jobs.jobvite.com/careers/{p}", _UNREAD,
         marks=r"class=\"[^\"]*\bjv-(?:careersite|job-list)"),
    _row("rippling", "Rippling", "ats.rippling.com/{p} ats.rippling.com/{l}/{p}", _UNREAD),
    _row("pinpoint", "Pinpoint", "{t}.pinpointhq.com", _UNREAD, marks=r"\bdata-pinpoint=\"job-board\""),
    _row("paylocity", "Paylocity", "recruiting.paylocity.com/recruiting/{s}/all/{p}"
                                   " recruiting.paylocity.com/{s}",
         _UNREAD),
    _row("ukg", "UKG Pro", "recruiting{n}.ultipro.com/{p} recruiting{n}.ultipro.ca/{p} {t}.rec.pro.ukg.net",
         _UNREAD),
    _row("adp", "ADP Workforce Now",
         "workforcenow.adp.com/mascsr workforcenow.adp.com/jobs workforcenow.cloud.adp.com/mascsr", _UNREAD),
    _row("eightfold", "Eightfold", "{t}.eightfold.ai/careers {t}.eightfold.ai", _UNREAD,
         own=r"id=\"pcsx-data\"|id=\"smartApplyData\"|\b_EF_[A-Z]+"),
    _row("phenom", "Phenom", "{t}.phenompeople.com", _UNREAD,
         own=r"<(?:script|link)[^<>]*(?:\bcdn\.phenompeople\.com|phenom-embed\.js)|\bphApp\s*[.=]"
             r"|\bdata-ph-at-id=|class=\"[^\"]*\bphw-",
         hint=r"\bphenompeople\b", roles=r"/[a-z]{2}/[a-z]{2}/(?:job/|search-results)"),
    _row("avature", "Avature", "{t}.avature.net", _UNREAD, own=r"<meta[^<>]*\"avature\.portal",
         hint=r"avature|/SearchJobs\b", roles=r"/JobDetail/[^/]+/\d+"),
    _row("taleo", "Taleo", "{t}.taleo.net/careersection {t}.tbe.taleo.net {t}.taleo.net",
         _SESSION, marks=r"\bFacetedSearchPage\b"),
    _row("gem", "Gem", "jobs.gem.com/{p}", _UNREAD),
    _row("dover", "Dover", "app.dover.com/jobs/{p} app.dover.com/{p}/careers"
                           " app.dover.com/apply/{p}", _UNREAD),
    _row("comeet", "Comeet", "www.comeet.com/jobs/{s}/{p} www.comeet.co/jobs/{s}/{p}"
                             " www.comeet.co/careers-api/2.0/company/{p}",
         _UNREAD, marks=r"\bCOMEET\.init\b|\bcomeetInit\b|\bcomeetvar\b"),
    _row("homerun", "Homerun", "{t}.homerun.co feed.homerun.co/{p}", _UNREAD,
         marks=r"homerun\.co/embed/|embed\.homerun\.co"),
    _row("join", "JOIN", "join.com/companies/{p}", _UNREAD,
         marks=r"join\.com/api/widget/|data-mount-in=\"#?join-widget"),
    _row("zoho-recruit", "Zoho Recruit",
         "{t}.zohorecruit.com {t}.zohorecruit.eu {t}.zohorecruit.in {t}.zohorecruit.com.au {t}.zohorecruit.ca"
         " recruit.zoho.com/recruit recruit.zoho.eu/recruit recruit.zoho.in/recruit recruit.zohopublic.com",
         _UNREAD, marks=r"\brec_embed_js\b|static\.zohocdn\.com/recruit/embed"),
    _row("freshteam", "Freshteam", "{t}.freshteam.com", _UNREAD, marks=r"\bfreshteam-widget\b"),
    _row("softgarden", "Softgarden", "{t}.softgarden.io {t}.career.softgarden.de {t}.softgarden.de", _UNREAD),
    _row("neogov", "NEOGOV",
         "www.governmentjobs.com/careers/{p} www.schooljobs.com/careers/{p}"
         " www.governmentjobs.com/jobs", _UNREAD),
    _row("clearcompany", "ClearCompany", "{t}.clearcompany.com careers-api.clearcompany.com/v1/{p}", _UNREAD),
    _row("polymer", "Polymer", "jobs.polymer.co/{p} api.polymer.co/v1/hire/organizations/{p}", _UNREAD),
    _row("manatal", "Manatal", "www.careers-page.com/{p} api.manatal.com/open/v3/career-page/{p}", _UNREAD),
    # ------------------------------------------------------------------------------- single employers
    _row("amazon", "Amazon Jobs", "www.amazon.jobs", _UNREAD),
    _row("apple", "Apple Jobs", "jobs.apple.com", _UNREAD),
    _row("google", "Google Careers", "careers.google.com www.google.com/about/careers", _UNREAD),
    _row("microsoft", "Microsoft Careers", "jobs.careers.microsoft.com careers.microsoft.com", _UNREAD),
    _row("meta", "Meta Careers", "www.metacareers.com", _OWN),
    _row("tesla", "Tesla Careers", "www.tesla.com/careers www.tesla.com/{l}/careers", _WALL),
    _row("bytedance", "ByteDance and TikTok Careers",
         "joinbytedance.com jobs.bytedance.com lifeattiktok.com careers.tiktok.com", _OWN),
    _row("usajobs", "USAJOBS", "www.usajobs.gov data.usajobs.gov/api/search", _UNREAD),
    # ------------------------------------------------------------------------------ bot walls, sign-ins
    _row("dayforce", "Dayforce",
         "jobs.dayforcehcm.com/{l}/{p} jobs.dayforcehcm.com/{p} {s}.dayforcehcm.com/CandidatePortal"
         " {*}.dayforcehcm.com/CandidatePortal www.dayforcehcm.com/api/{p}", _WALL),
    _row("paycom", "Paycom", "www.paycomonline.net/v4/ats/web.php/portal/{p}"
                             " www.paycomonline.net/v4/ats", _SESSION),
    _row("cornerstone", "Cornerstone",
         "{t}.csod.com/ux/ats/careersite {t}.csod.com/ats {t}.csod.com", _SESSION),
    _row("brassring", "BrassRing", "sjobs.brassring.com/TGnewUI sjobs.brassring.com krb-sjobs.brassring.com"
         " {t}.brassring.com", _SESSION),
    _row("ukg-ready", "UKG Ready", "{t}.saashr.com/ta {*}.saashr.com/ta", _SESSION),
    _row("paycor", "Paycor", "recruitingbypaycor.com/career {*}.recruitingbypaycor.com/career"
         " {t}.paycor.com/recruiting", _SESSION),
    _row("isolved", "isolved", "{t}.isolvedhire.com {t}.myisolved.com", _UNREAD),
    _row("adp-recruiting", "ADP Recruiting"
                           " Management", "recruiting.adp.com/srccar myjobs.adp.com/{p}", _SESSION),
    _row("peoplesoft", "PeopleSoft", "{*}/psc/{s}/EMPLOYEE/HRMS {*}/psp/{s}/EMPLOYEE/HRMS", _SESSION),
    _row("ibm-kenexa", "Kenexa", "{t}.kenexa.com jobs.kenexa.com krb-jobs.kenexa.com", _SESSION),
    _row("njoyn", "Njoyn", "{t}.njoyn.com/{s} clients.njoyn.com/{s}", _SESSION),
    _row("silkroad", "SilkRoad",
         "{t}.silkroad.com {*}.silkroad.com/epostings {t}.openhire.silkroad.com", _SESSION),
    _row("peoplefluent", "Peoplefluent", "{t}.peopleclick.com careers.peopleclick.com/careerscp/{p}"
                                         " {t}.peoplefluent.com", _SESSION),
    _row("ultipro-onboarding", "UKG Dimensions", "{t}.mykronos.com", _WALL),
    # ------------------------------------------------------------------------------------- no list known
    _row("pageup", "PageUp", "careers.pageuppeople.com/{n} {t}.pageuppeople.com"
         " secure.dc{n}.pageuppeople.com/apply"),
    _row("bullhorn", "Bullhorn", "{*}.bullhornstaffing.com {t}.bullhornreach.com", _NO_LIST,
         marks=r"\bbullhorn-(?:career-portal|careers)\b|public-rest\d*\.bullhornstaffing\.com"),
    _row("hibob", "HiBob", "{t}.careers.hibob.com {t}.careers-{n}.hibob.com", _UNREAD),
    _row("factorial", "Factorial", "{t}.factorialhr.com {t}.factorialhr.es {t}.factorialhr.de"
                                   " {t}.factorialhr.fr"),
    _row("welcome-to-the-jungle", "Welcome to the Jungle",
         "www.welcometothejungle.com/{l}/companies/{p} {t}.welcomekit.co"
         " www.welcomekit.co/{l}/companies/{p}"),
    _row("talentlyft", "TalentLyft", "{t}.talentlyft.com"),
    _row("recruitcrm", "Recruit CRM", "recruitcrm.io/jobs/{p} {t}.recruitcrm.io"),
    _row("jobylon", "Jobylon",
         "emp.jobylon.com/jobs/{p} emp.jobylon.com/companies/{p} {t}.jobylon.com", _NO_LIST,
         marks=r"cdn\.jobylon\.com/embedder|\bjbl_company_id\b"),
    _row("teamdash", "Teamdash", "{t}.teamdash.com"),
    _row("talentclue", "Talent Clue", "{t}.talentclue.com jobs.talentclue.com/{s}"),
    _row("rexx", "rexx systems", "{t}.rexx-systems.com", _NO_LIST, marks=r"\brexx-?(?:recruitment|jobs)\b"),
    _row("umantis", "Haufe Umantis", "recruitingapp-{n}.umantis.com recruitingapp-{n}.de.umantis.com"
         " recruitingapp-{n}.ch.umantis.com {*}.umantis.com", _SESSION),
    _row("dvinci", "d.vinci", "{t}.dvinci-hr.com {t}.dvinci.de {t}.dvinci-easy.com", _UNREAD,
         marks=r"dvinci-hr\.com/[^\"]*\.js"),
    _row("concludis", "concludis", "{t}.concludis.de"),
    _row("onlyfy", "onlyfy (Prescreen)", "{t}.onlyfy.jobs {t}.prescreen.io {t}.jobbase.io"),
    _row("jobscore", "JobScore", "careers.jobscore.com/careers/{p}", _UNREAD,
         marks=r"careers\.jobscore\.com/[^\"]*\.js|\bjs-jobscore\b|\bjobscore-widget\b"),
    _row("applicantstack", "ApplicantStack", "{t}.applicantstack.com"),
    _row("catsone", "CATS", "{t}.catsone.com", _NO_LIST, marks=r"app\.catsone\.com/[^\"]*\.js"),
    _row("crelate", "Crelate", "jobs.crelate.com/portal/{p} jobs.crelate.net/portal/{p}"),
    _row("trakstar", "Trakstar Hire", "{t}.hire.trakstar.com {t}.recruiterbox.com", _UNREAD,
         marks=r"(?:recruiterbox|trakstar)\.com/[^\"]*(?:widget|embed|openings)[^\"]*\.js|\brbox\.init\b"),
    _row("workstream", "Workstream", "www.workstream.us/j/{p} www.workstream.is/j/{p}"),
    _row("fountain", "Fountain", "{t}.fountain.com web.fountain.com/{s}/{p}"),
    _row("hireology", "Hireology", "careers.hireology.com/{p} {t}.hireology.careers {t}.hireology.com"),
    _row("loxo", "Loxo", "app.loxo.co/{p} {t}.app.loxo.co"),
    _row("beamery", "Beamery", "{t}.beamery.com {t}.beamery.eu"),
    _row("symphony-talent", "Symphony Talent", "{t}.symphonytalent.com {t}.smashfly.com"),
    _row("radancy", "Radancy", "{t}.talentbrew.com", _NO_LIST, marks=r"\btbcdn\.talentbrew\.com"),
    _row("jobdiva", "JobDiva",
         "www1.jobdiva.com/portal www2.jobdiva.com/portal {t}.jobdiva.com/portal", _SESSION),
    _row("pcrecruiter", "PCRecruiter", "www2.pcrecruiter.net/pcrbin {t}.pcrecruiter.net/pcrbin", _SESSION),
    _row("pereless", "Pereless", "recruiting.pereless.com {t}.submit4jobs.com", _SESSION),
    _row("hiringthing", "HiringThing", "{t}.hiringthing.com {t}.applicantpool.com"),
    _row("applied", "Applied", "app.beapplied.com/apply/{p} app.beapplied.com/org/{p}"),
    _row("hirebridge", "Hirebridge", "recruit.hirebridge.com/v3 {t}.hirebridge.com"),
    _row("careerplug", "CareerPlug", "{t}.careerplug.com"),
    _row("snagajob", "Snagajob", "{t}.snagajob.com/employer"),
    _row("tribepad", "Tribepad", "{t}.tribepad.com"),
    _row("eploy", "Eploy", "{t}.eploy.net {t}.eploy.co.uk"),
    _row("hireserve", "Hireserve", "{t}.hireserve.com {t}.hireserve-projects.com"),
    _row("networx", "networx", "{t}.networxrecruitment.com"),
    _row("webrecruit", "Webrecruit", "{t}.webrecruit.co {t}.webitrent.com"),
    _row("oleeo", "Oleeo", "{t}.tal.net/vx {t}.tal.net/candidate {t}.tal.net"),
    _row("varbi", "Varbi", "{t}.varbi.com"),
    _row("reachmee", "ReachMee", "{t}.reachmee.com web{n}.reachmee.com/ext"),
    _row("jobteaser", "JobTeaser", "www.jobteaser.com/{l}/companies/{p} {t}.jobteaser.com"),
    _row("talentsoft", "Cegid Talentsoft", "{t}.talent-soft.com", _SESSION),
    _row("flatchr", "Flatchr", "{t}.flatchr.io careers.flatchr.io/{p}"),
    _row("taleez", "Taleez", "taleez.com/careers/{p} {t}.taleez.com"),
    _row("digitalrecruiters", "DigitalRecruiters", "{t}.digitalrecruiters.com"),
    _row("nicoka", "Nicoka", "{t}.nicoka.com"),
    _row("bizneo", "Bizneo", "{t}.bizneohr.com {t}.bizneo.cloud"),
    _row("infojobs", "InfoJobs", "{t}.infojobs.net"),
    _row("gupy", "Gupy", "{t}.gupy.io"),
    _row("kenoby", "Kenoby", "jobs.kenoby.com/{p}"),
    _row("solides", "Sólides", "{t}.vagas.solides.com.br vagas.solides.com.br/{p}"),
    _row("keka", "Keka", "{t}.keka.com/careers {t}.keka.com"),
    _row("darwinbox", "Darwinbox", "{t}.darwinbox.in/ms/candidate {t}.darwinbox.com/ms/candidate", _SESSION),
    _row("turbohire", "TurboHire", "{t}.turbohire.co"),
    _row("hrmos", "HRMOS", "hrmos.co/pages/{p}"),
    _row("herp", "HERP", "herp.careers/v1/{p}"),
    _row("mokahr", "Moka", "app.mokahr.com/social-recruitment/{p}"
                           " app.mokahr.com/campus-recruitment/{p}", _SESSION),
    _row("beisen", "Beisen", "{t}.zhiye.com", _SESSION),
    _row("peopleforce", "PeopleForce", "{t}.peopleforce.io/careers {t}.peopleforce.io"),
    _row("erecruiter", "eRecruiter", "{t}.erecruiter.pl skk.erecruiter.pl {t}.erecruiter.net"),
    _row("jobs2careers", "Talroo", "www.jobs2careers.com"),
    _row("ceipal", "Ceipal", "{t}.ceipal.com careers.ceipal.com/{p}", _SESSION),
    _row("careers-hr", "Talentics", "{t}.careers.hr {t}.us.careers.hr"),
    # --------------------------------------------------------------------------- sites of many employers
    _site("linkedin", "LinkedIn",
          "www.linkedin.com/jobs www.linkedin.com/company/{s}/jobs {*}.linkedin.com/jobs"
          " {*}.linkedin.com/company/{s}/jobs linkedin.com/jobs linkedin.com/company/{s}/jobs"
          " www.linkedin.com/company/{s} linkedin.com/company/{s}"),
    _site("indeed", "Indeed",
          "www.indeed.com {l2}.indeed.com {*}.indeed.com/cmp indeed.com apply.indeed.com"
          " {*}.indeed.com/jobs"),
    _site("glassdoor", "Glassdoor", "www.glassdoor.com www.glassdoor.co.uk www.glassdoor.de www.glassdoor.fr"
          " www.glassdoor.ca www.glassdoor.co.in glassdoor.com"),
    _site("ziprecruiter", "ZipRecruiter", "www.ziprecruiter.com ziprecruiter.com www.ziprecruiter.co.uk"),
    _site("monster", "Monster",
          "www.monster.com www.monster.de www.monster.co.uk www.monster.fr monster.com"),
    _site("handshake", "Handshake", "app.joinhandshake.com joinhandshake.com {t}.joinhandshake.com"),
    _site("wellfound", "Wellfound", "wellfound.com angel.co/company/{s} angel.co/jobs"),
    _site("xing", "XING", "www.xing.com/jobs www.xing.com/pages/{s}"),
    _site("stepstone", "StepStone", "www.stepstone.de www.stepstone.at www.stepstone.be www.stepstone.nl"),
    _site("dice", "Dice", "www.dice.com"),
    _site("careerbuilder", "CareerBuilder", "www.careerbuilder.com"),
    _site("simplyhired", "SimplyHired", "www.simplyhired.com"),
    _site("built-in", "Built In", "builtin.com"),
    _site("seek", "SEEK", "www.seek.com.au www.seek.co.nz"),
    _site("reed", "Reed", "www.reed.co.uk"),
    _site("totaljobs", "Totaljobs", "www.totaljobs.com"),
    _site("naukri", "Naukri", "www.naukri.com"),
    _site("y-combinator", "Work at a Startup",
          "www.workatastartup.com www.ycombinator.com/companies/{s}/jobs www.ycombinator.com/jobs"),
    _site("taonline", "TAOnline", "www.taonline.com taonline.com",
          "{title} is a job site of many employers that offers programs no list."),
)  # fmt: skip
"""In the order in which an address is shown to them."""


def _of_reader(reader: Reader) -> System | None:
    """A system that has a reader and no row here: its addresses are like the page of one of its boards."""
    parts = address(reader.home("acme", "") or "")
    if parts is None:
        return None
    host, path = host_of(parts), parts.path.rstrip("/")
    if host.startswith("acme."):
        return _row(reader.kind, reader.title, host.replace("acme", "{t}", 1), _UNREAD)
    if "/acme" in path:
        return _row(reader.kind, reader.title, host + path.partition("/acme")[0] + "/{p}", _UNREAD)
    return None


_KNOWN = {system.name for system in _ROWS}
SYSTEMS: tuple[System, ...] = (
    *_ROWS,
    *(row for reader in READERS.values() if reader.kind not in _KNOWN and (row := _of_reader(reader))),
)
BY_NAME = {system.name: system for system in SYSTEMS}

_NO_TENANT = (
    "about|accounts?|admin|api|apply|app|apps|assets|attachments|auth|blog|careers|cdn|community|connect|css|data|demo"
    "|dev|developers?|docs|email|employers?|events?|fonts|forms|gallery|get|go|help|helpcenter|images?|img|info|jobs"
    "|js|knowledge|learn|legal|login|mail|marketing|media|my|news|partners?|platform|portal|pages|platform|press"
    "|privacy|resources?|sales|scripts|secure|security|services|signup|sso|static|staging|status|store"
    "|support|talent|test|track|tracking|training|trust|university|web|webinars?|widgets?|www\\d*"
    "|[\\w-]*(?:cdn|assets|static|errors?|sentry)[\\w-]*"
)
_PLACES = {
    "{t}": rf"(?!(?:{_NO_TENANT})\.)(?P<t>[a-z0-9][a-z0-9-]*)",
    "{p}": r"(?!(?:__[^/]*__|css|js|img|images|fonts|dist|build|oauth2?|cdn-cgi|[^/?]*\.(?:js|css|png|jpe?g"
    r"|gif|svg|ico|xml|json|html?|txt|php))(?:[/?]|$))(?P<p>[^/?#]+)",
    "{s}": r"[^/?#]+",
    "{l}": r"[a-z]{2}(?:[-_][a-z]{2,4})?",
    "{l2}": r"[a-z]{2}",
    "{n}": r"\d*",
    "{*}": r"[a-z0-9-]+(?:\.[a-z0-9-]+)*",
}
_MOST_OF_A_DOMAIN = 500
_HOST_END = re.compile(r"(?<![\w.@-])(?:[a-z0-9-]+\.)*$")
_REST = re.compile(r"(?![\w-]|\.\w)(?::\d+)?(?:[/?][^\s\"'<>\\`(){}\[\]|^,;]{0,1500})?")
_GENERIC = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """What tells a board in the tags and scripts of a page: `pattern`, whose groups go into `address`.

    `near`, where there is one, must stand in the page as well: the pattern alone would be anybody's.
    """

    pattern: str
    address: str
    near: str = ""


_SLUG = r"([A-Za-z0-9][\w.-]{0,80})"
_IN_QUOTES = rf"[\"']{_SLUG}[\"']"
_BY_SLUG = {
    "greenhouse": "https://boards.greenhouse.io/{0}",
    "lever": "https://jobs.lever.co/{0}",
    "ashby": "https://jobs.ashbyhq.com/{0}",
    "workable": "https://apply.workable.com/{0}",
    "smartrecruiters": "https://careers.smartrecruiters.com/{0}",
    "recruitee": "https://{0}.recruitee.com",
    "personio": "https://{0}.jobs.personio.de",
    "teamtailor": "https://{0}.teamtailor.com",
    "bamboohr": "https://{0}.bamboohr.com/careers",
    "breezy": "https://{0}.breezy.hr",
    "jazzhr": "https://{0}.applytojob.com",
    "jobvite": "https://jobs.jobvite.com/{0}",
    "rippling": "https://ats.rippling.com/{0}/jobs",
    "pinpoint": "https://{0}.pinpointhq.com",
    "gem": "https://jobs.gem.com/{0}",
    "homerun": "https://{0}.homerun.co",
    "join": "https://join.com/companies/{0}",
    "freshteam": "https://{0}.freshteam.com/jobs",
}
EMBEDS: tuple[Embed, ...] = (
    *(
        Embed(
            pattern=rf"\bdata-{system}-(?:company|account(?:-?name)?|board(?:-?token)?|job-?board|token|slug"
            rf"|subdomain|site|client|org(?:anization)?)={_IN_QUOTES}",
            address=address,
        )
        for system, address in _BY_SLUG.items()
    ),
    Embed(pattern=rf"\bboardToken[\"']?\s*[:=]\s*{_IN_QUOTES}", address=_BY_SLUG["greenhouse"],
          near="grnhse|greenhouse"),
    Embed(
        pattern=rf"\bleverJobsOptions\b[^;]{{0,400}}?\baccountName[\"']?\s*[:=]\s*{_IN_QUOTES}",
        address=_BY_SLUG["lever"],
    ),
    Embed(
        pattern=rf"\bleverJobsOptions\b[^;]{{0,400}}?\baccountName[\"']?\s*[:=]\s*{_IN_QUOTES}",
        address="https://jobs.eu.lever.co/{0}",
    ),
    Embed(pattern=rf"\bjobs\.lever\.co/[^\s\"'?]{{0,80}}\.js\?(?:[^\s\"']{{0,200}}&)?(?:workspaceId|accountName|account"
                  rf"|site)={_SLUG}",
          address=_BY_SLUG["lever"]),
    Embed(pattern=rf"\bhostedJobsPageSlug[\"']?\s*:\s*{_IN_QUOTES}", address=_BY_SLUG["ashby"]),
    Embed(pattern=r"\bwhr_embed\(\s*[\"']?(\d{2,12}"
                  r"|[a-z0-9][a-z0-9-]+)\b", address="https://apply.workable.com/api/v1/widget/accounts/{0}"),
    Embed(pattern=rf"\bcompany_code[\"']?\s*[:=]\s*{_IN_QUOTES}", address=_BY_SLUG["smartrecruiters"],
          near=r"smartrecruiters|smart_widget"),
    Embed(pattern=r"\bdata-domain=[\"']([a-z0-9-]{1,63})\.bamboohr\.com[\"']", address=_BY_SLUG["bamboohr"]),
    Embed(pattern=r"(?<![\w.-])([a-z0-9-]{1,63})\.bamboohr\.com/js/embed", address=_BY_SLUG["bamboohr"]),
    Embed(pattern=rf"\bapp\.jazz\.co/widgets/\w+/create/{_SLUG}", address=_BY_SLUG["jazzhr"]),
    Embed(pattern=rf"\bdata-careersite={_IN_QUOTES}", address=_BY_SLUG["jobvite"],
          near="jv-careersite|jobvite"),
    Embed(
        pattern=r"\brec_embed_js\.load\(\s*\{[^{}]{0,600}?\bsite[\"']?\s*:\s*[\"']https?://([a-z0-9.-]{4,100})/?[\"']",
        address="https://{0}/jobs/Careers",
    ),
    Embed(
        pattern=r"(?:\bcomeet_|\b)token[\"']?\s*[:=]\s*[\"']([0-9A-F]{10,})[\"'][^;<>]{0,200}?"
        r"\b(?:company[-_]?uid|companyUid|COMPANY_UID"
        r"|comeet_uid)[\"']?\s*[:=]\s*[\"']([0-9A-F]{1,4}\.[0-9A-F]{1,4})[\"']",
        address="https://www.comeet.co/careers-api/2.0/company/{1}/positions?token={0}", near="comeet",
    ),
    Embed(
        pattern=r"\b(?:company[-_]?uid|companyUid|COMPANY_UID"
                r"|comeet_uid)[\"']?\s*[:=]\s*[\"']([0-9A-F]{1,4}\.[0-9A-F]{1,4})[\"']"
        r"[^<>]{0,200}?(?:\bcomeet_|\b)token[\"']?\s*[:=]\s*[\"']([0-9A-F]{10,})[\"']",
        address="https://www.comeet.co/careers-api/2.0/company/{0}/positions?token={1}", near="comeet",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A system as an address tells it, with the name that stands in the board's place, if one does."""

    system: System
    board: str | None


def named(url: str) -> Named | None:
    """The system behind an address, also of one without scheme; None where the address does not tell."""
    parts = address(url)
    if parts is None:
        return None
    host = host_of(parts)
    shown = f"{host}{parts.path}" + (f"?{parts.query}" if parts.query else "")
    for domain in _domains_of(host):
        for pattern, system in _patterns().get(domain, ()):
            if (found := pattern.match(shown)) is None:
                continue
            groups = found.groupdict()
            if groups.get("p") and not name_of_board(unquote(groups["p"])):
                continue
            return Named(system=system, board=unquote(groups.get("t") or groups.get("p") or "") or None)
    return None


def embedded(code: str) -> list[str]:
    """The addresses of the boards that the tags and scripts of a page name for a widget."""
    found = [
        one.address.format(*groups.groups())
        for one in EMBEDS
        if not one.near or _compiled(one.near).search(code)
        for groups in _compiled(one.pattern).finditer(code)
    ]
    return list(dict.fromkeys(found))


def serving(code: str, links: str) -> list[tuple[System, bool]]:
    """The systems that serve a page themselves, by its tags and scripts and the links within its host.

    Each with whether its own marks say so, or only a hint does.
    """
    found = [(system, True) for system in SYSTEMS if system.own and _compiled(system.own).search(code)]
    return found or [
        (system, False)
        for system in SYSTEMS
        if system.hint
        and _compiled(rf"(?:{system.roles})(?:[/?#\s]|$)").search(links)
        and _compiled(system.hint).search(f"{code}\n{links}")
    ]


def shown(code: str) -> list[System]:
    """The systems whose widgets stand in a page, by its tags and scripts."""
    return [system for system in SYSTEMS if system.marks and _compiled(system.marks).search(code)]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def vendor_domain(url: str) -> str | None:
    """The domain of any system that an address lies under."""
    host = urlsplit(url).hostname or ""
    return next((domain for domain in _domains_of(host) if domain and domain in _patterns()), None)


def vendor_urls(text: str) -> Iterator[tuple[int, str]]:
    """Addresses at the hosts of any system in a text, without scheme, with the place where each begins."""
    low = text.lower()
    for domain in _patterns():
        at = low.find(domain) if domain else -1
        seen: set[str] = set()
        while at >= 0 and len(seen) < _MOST_OF_A_DOMAIN:
            end = at + len(domain)
            host = _HOST_END.search(low[max(0, at - 100) : at])
            rest = _REST.match(text, end)
            if rest and host and (url := f"{host.group()}{domain}{rest.group().rstrip('.')}") not in seen:
                seen.add(url)
                yield at - len(host.group()), url
            at = low.find(domain, end)


@cache
def _patterns() -> dict[str, list[tuple[re.Pattern[str], System]]]:
    """The patterns by the domain they lie under; under "" those for any host."""
    found: dict[str, list[tuple[re.Pattern[str], System]]] = {}
    for system in SYSTEMS:
        for written in system.addresses:
            compiled = re.compile(_expression(written), re.IGNORECASE)
            found.setdefault(_domain(written), []).append((compiled, system))
    return found


def _expression(written: str) -> str:
    pieces, at = [], 0
    for gap in _GENERIC.finditer(written):
        pieces += [re.escape(written[at : gap.start()]), _PLACES[gap.group()]]
        at = gap.end()
    return "".join([*pieces, re.escape(written[at:]), r"(?=[/?#;]|$)"])


def _domain(written: str) -> str:
    """What of a host is written out, from the right: `lever.co` of `jobs.lever.co/{p}`."""
    labels = written.partition("/")[0].split(".")
    fixed: list[str] = []
    for label in reversed(labels):
        if "{" in label:
            break
        fixed.insert(0, label)
    return ".".join(fixed[-(3 if len(fixed) > 2 and len(fixed[-2]) <= 3 and len(fixed[-1]) == 2 else 2) :])


def _domains_of(host: str) -> list[str]:
    labels = host.split(".")
    return [".".join(labels[-size:]) for size in (3, 2) if len(labels) >= size] + [""]


__all__ = [
    "BY_NAME",
    "EMBEDS",
    "SYSTEMS",
    "Embed",
    "Named",
    "System",
    "embedded",
    "named",
    "serving",
    "shown",
    "vendor_domain",
    "vendor_urls",
]
