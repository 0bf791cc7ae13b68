/* Loaded before the program (LD_PRELOAD): every change to a folder, in order, with its data, into a log.
 *
 *     RECORD_FOLDER  the folder, absolute
 *     RECORD_LOG     the log, outside of it
 *
 * One lock over all threads and processes is held while a change is made and noted, so that the order of the
 * log is the order of the changes. `tests/powercut/record.py` reads it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 4096
enum { CREATE = 1, WRITE, SIZE, GROW, SYNC, SYNC_FOLDER, RENAME, UNLINK, MKDIR, RMDIR };

struct note {
    uint32_t op, pid;
    uint64_t file;
    int64_t offset;
    uint32_t first, second;
} __attribute__((packed));

static struct { dev_t dev; ino_t ino; char used; } seen[FILES];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int book = -2;
static const char *folder;
static size_t length;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }
#define REAL(name) static __typeof__(name) *call; if (!call) call = (__typeof__(name) *)real(#name)

static int begin(void)
{
    pthread_mutex_lock(&turn);
    if (book == -2) {
        const char *path = getenv("RECORD_LOG");
        folder = getenv("RECORD_FOLDER");
        length = folder ? strlen(folder) : 0;
        int low = path && folder
            ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CLOEXEC, 0) : -1;
        book = low < 0 ? -1 : fcntl(low, F_DUPFD_CLOEXEC, 200);
        if (low >= 0) syscall(SYS_close, low);
    }
    if (book >= 0) while (flock(book, LOCK_EX) && errno == EINTR);
    return book >= 0;
}

static void end(void)
{
    int kept = errno;
    if (book >= 0) flock(book, LOCK_UN);
    pthread_mutex_unlock(&turn);
    errno = kept;
}

static void note(int op, uint64_t file, int64_t offset, const char *first, const void *second, size_t size)
{
    int kept = errno;
    struct note head = { op, getpid(), file, offset, first ? strlen(first) : 0, size };
    struct iovec parts[3] = {
        { &head, sizeof head }, { (void *)first, head.first }, { (void *)second, size },
    };
    if (syscall(SYS_writev, book, parts, 3) != (long)(sizeof head + head.first + size)) abort();
    errno = kept;
}

/* The path below the folder ("" for the folder itself), or NULL where it is another. */
static const char *below(int at, const char *path, char *room)
{
    if (!path || !folder) return NULL;
    if (path[0] != '/') {
        char link[64];
        ssize_t got;
        if (at == AT_FDCWD) snprintf(link, sizeof link, "/proc/self/cwd");
        else snprintf(link, sizeof link, "/proc/self/fd/%d", at);
        if ((got = readlink(link, room, PATH_MAX - 1)) < 0) return NULL;
        snprintf(room + got, PATH_MAX - got, "/%s", path);
    } else snprintf(room, PATH_MAX, "%s", path);
    if (strncmp(room, folder, length)) return NULL;
    if (room[length] == 0) return room + length;
    return room[length] == '/' ? room + length + 1 : NULL;
}


/* Is it a file or folder that was opened below the folder? */
static int ours(int fd, struct stat *found)
{
    return fd >= 0 && fd < FILES && seen[fd].used && !fstat(fd, found)
        && found->st_dev == seen[fd].dev && found->st_ino == seen[fd].ino;
}

static int opened(int (*call)(int, const char *, int, ...), int at, const char *path, int flags, mode_t mode)
{
    char room[PATH_MAX];
    struct stat before, after;
    const char *name;
    if (!begin()) { int fd = call(at, path, flags, mode); end(); return fd; }
    name = below(at, path, room);
    int existed = name && !fstatat(at, path, &before, 0);
    int fd = call(at, path, flags, mode);
    if (fd >= 0 && name && fd < FILES && !fstat(fd, &after)) {
        seen[fd].dev = after.st_dev; seen[fd].ino = after.st_ino; seen[fd].used = 1;
        if (!existed) note(CREATE, after.st_ino, 0, name, NULL, 0);
        else if ((flags & O_TRUNC) && before.st_size) note(SIZE, after.st_ino, 0, NULL, NULL, 0);
    }
    end();
    return fd;
}

static int plain_openat(int at, const char *path, int flags, ...)
{
    va_list more; va_start(more, flags); int mode = va_arg(more, int); va_end(more);
    REAL(openat);
    return call(at, path, flags, mode);
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list more; va_start(more, flags); mode = va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) { MODE return opened(plain_openat, AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(plain_openat, AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE return opened(plain_openat, at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE return opened(plain_openat, at, path, flags | O_LARGEFILE, mode); }
int __open_2(const char *path, int flags) { return opened(plain_openat, AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(plain_openat, AT_FDCWD, path, flags | O_LARGEFILE, 0); }

static ssize_t written(int fd, const void *data, ssize_t done, off_t offset)
{
    struct stat found;
    if (done > 0 && ours(fd, &found)) {
        if (offset < 0) offset = lseek(fd, 0, SEEK_CUR) - done;
        note(WRITE, found.st_ino, offset, NULL, data, done);
    }
    return done;
}

#define WATCHED(fd) ((fd) >= 0 && (fd) < FILES && seen[fd].used)

ssize_t write(int fd, const void *data, size_t size)
{
    REAL(write);
    if (!WATCHED(fd)) return call(fd, data, size);
    if (!begin()) { end(); return call(fd, data, size); }
    ssize_t done = written(fd, data, call(fd, data, size), -1);
    end();
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset)
{
    REAL(pwrite64);
    if (!WATCHED(fd)) return call(fd, data, size, offset);
    if (!begin()) { end(); return call(fd, data, size, offset); }
    ssize_t done = written(fd, data, call(fd, data, size, offset), offset);
    end();
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return pwrite64(fd, data, size, offset); }

#define ON_FD(OP, OFFSET, CALL) do { \
    struct stat found; \
    if (!WATCHED(fd)) return CALL; \
    if (!begin()) { end(); return CALL; } \
    int done = CALL; \
    if (!done && ours(fd, &found)) note(OP, found.st_ino, OFFSET, NULL, NULL, 0); \
    end(); \
    return done; } while (0)

int ftruncate64(int fd, off64_t size) { REAL(ftruncate64); ON_FD(SIZE, size, call(fd, size)); }
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
int posix_fallocate64(int fd, off64_t at, off64_t size) { REAL(posix_fallocate64); ON_FD(GROW, at + size, call(fd, at, size)); }
int posix_fallocate(int fd, off_t at, off_t size) { return posix_fallocate64(fd, at, size); }
int fsync(int fd) { REAL(fsync); ON_FD(S_ISDIR(found.st_mode) ? SYNC_FOLDER : SYNC, 0, call(fd)); }
int fdatasync(int fd) { REAL(fdatasync); ON_FD(S_ISDIR(found.st_mode) ? SYNC_FOLDER : SYNC, 0, call(fd)); }

#define ON_PATH(OP, AT, PATH, CALL) do { \
    char room[PATH_MAX]; \
    if (!begin()) { end(); return CALL; } \
    const char *name = below(AT, PATH, room); \
    int done = CALL; \
    if (!done && name) { \
        struct stat made; \
        note(OP, OP == MKDIR && !fstatat(AT, PATH, &made, 0) ? made.st_ino : 0, 0, name, NULL, 0); \
    } \
    end(); \
    return done; } while (0)

int unlink(const char *path) { REAL(unlink); ON_PATH(UNLINK, AT_FDCWD, path, call(path)); }
int unlinkat(int at, const char *path, int flags)
{
    REAL(unlinkat);
    ON_PATH((flags & AT_REMOVEDIR) ? RMDIR : UNLINK, at, path, call(at, path, flags));
}
int rmdir(const char *path) { REAL(rmdir); ON_PATH(RMDIR, AT_FDCWD, path, call(path)); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); ON_PATH(MKDIR, AT_FDCWD, path, call(path, mode)); }
int mkdirat(int at, const char *path, mode_t mode) { REAL(mkdirat); ON_PATH(MKDIR, at, path, call(at, path, mode)); }

int renameat(int from_at, const char *from, int to_at, const char *to)
{
    REAL(renameat);
    char here[PATH_MAX], there[PATH_MAX];
    if (!begin()) { end(); return call(from_at, from, to_at, to); }
    const char *old = below(from_at, from, here), *new = below(to_at, to, there);
    int done = call(from_at, from, to_at, to);
    if (!done && (old || new)) {
        if (!old || !new) abort(); /* Moved into the folder or out of it: this record could not tell of it. */
        note(RENAME, 0, 0, old, new, strlen(new));
    }
    end();
    return done;
}
int rename(const char *from, const char *to) { return renameat(AT_FDCWD, from, AT_FDCWD, to); }
