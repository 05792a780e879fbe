/* Answers cairo's calls of zlib from inside the process: cairo compresses its streams by deflate at its default level, which is
 * two fifths of a letter's time, and has no setting for it.
 *
 * Linked by executables only: it stands before zlib's own functions for the whole process, and passes on to them all that is not
 * asked for by gabarit_cairo_deflate() on the same thread. */
#define _GNU_SOURCE
#include "CCairoDeflate.h"

#include <dlfcn.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { MODE_ZLIB, MODE_STORED, MODE_LIBDEFLATE, LEVEL = 6, BLOCK = 65535 };

static _Thread_local int current_mode;
static _Thread_local struct libdeflate_compressor *compressor;

/* Whose address marks a stream of ours; the first word of zlib's own state is the address of the stream. */
static const char mark;

struct gathered {
    const char *mark;
    int mode;
    unsigned char *bytes;
    size_t count, capacity;
    unsigned char *answer;
    size_t answer_count, given;
};

void gabarit_cairo_deflate(int mode) { current_mode = mode; }

static struct gathered *ours(z_streamp stream) {
    if (!stream || !stream->state) return NULL;
    struct gathered *gathered = (struct gathered *)stream->state;
    return gathered->mark == &mark ? gathered : NULL;
}

int deflateInit_(z_streamp stream, int level, const char *version, int size) {
    static int (*real)(z_streamp, int, const char *, int);
    if (current_mode == MODE_ZLIB || level != Z_DEFAULT_COMPRESSION) {
        if (!real) real = (int (*)(z_streamp, int, const char *, int))dlsym(RTLD_NEXT, "deflateInit_");
        return real ? real(stream, level, version, size) : Z_VERSION_ERROR;
    }
    struct gathered *gathered = calloc(1, sizeof *gathered);
    if (!gathered) return Z_MEM_ERROR;
    gathered->mark = &mark;
    gathered->mode = current_mode;
    stream->state = (struct internal_state *)gathered;
    stream->total_in = stream->total_out = 0;
    stream->msg = NULL;
    return Z_OK;
}

static int gather(struct gathered *gathered, const unsigned char *bytes, size_t count) {
    if (gathered->count + count > gathered->capacity) {
        size_t capacity = (gathered->count + count) * 2;
        unsigned char *larger = realloc(gathered->bytes, capacity);
        if (!larger) return Z_MEM_ERROR;
        gathered->bytes = larger;
        gathered->capacity = capacity;
    }
    memcpy(gathered->bytes + gathered->count, bytes, count);
    gathered->count += count;
    return Z_OK;
}

/* The bytes in stored blocks (RFC 1951, 3.2.4), with the head and the checksum of RFC 1950. */
static int store(struct gathered *gathered) {
    size_t blocks = gathered->count / BLOCK + 1;
    unsigned char *end = gathered->answer = malloc(gathered->count + blocks * 5 + 6);
    if (!end) return Z_MEM_ERROR;
    *end++ = 0x78;
    *end++ = 0x01;
    size_t left = gathered->count;
    const unsigned char *bytes = gathered->bytes;
    do {
        size_t count = left < BLOCK ? left : BLOCK;
        left -= count;
        *end++ = left == 0;
        *end++ = count & 255;
        *end++ = count >> 8;
        *end++ = ~count & 255;
        *end++ = ~count >> 8 & 255;
        if (count) memcpy(end, bytes, count);
        end += count;
        bytes += count;
    } while (left);
    unsigned sum = libdeflate_adler32(1, gathered->bytes, gathered->count);
    for (int shift = 24; shift >= 0; shift -= 8) *end++ = sum >> shift & 255;
    gathered->answer_count = end - gathered->answer;
    return Z_OK;
}

static int compress_whole(struct gathered *gathered) {
    if (!compressor) compressor = libdeflate_alloc_compressor(LEVEL);
    if (!compressor) return Z_MEM_ERROR;
    size_t bound = libdeflate_zlib_compress_bound(compressor, gathered->count);
    gathered->answer = malloc(bound);
    if (!gathered->answer) return Z_MEM_ERROR;
    gathered->answer_count =
        libdeflate_zlib_compress(compressor, gathered->bytes, gathered->count, gathered->answer, bound);
    return gathered->answer_count ? Z_OK : Z_BUF_ERROR;
}

int deflate(z_streamp stream, int flush) {
    static int (*real)(z_streamp, int);
    struct gathered *gathered = ours(stream);
    if (!gathered) {
        if (!real) real = (int (*)(z_streamp, int))dlsym(RTLD_NEXT, "deflate");
        return real ? real(stream, flush) : Z_STREAM_ERROR;
    }
    if (stream->avail_in) {
        int status = gather(gathered, stream->next_in, stream->avail_in);
        if (status != Z_OK) return status;
        stream->next_in += stream->avail_in;
        stream->total_in += stream->avail_in;
        stream->avail_in = 0;
    }
    if (flush != Z_FINISH) return Z_OK;
    if (!gathered->answer) {
        int status = gathered->mode == MODE_STORED ? store(gathered) : compress_whole(gathered);
        if (status != Z_OK) return status;
    }
    size_t count = gathered->answer_count - gathered->given;
    if (count > stream->avail_out) count = stream->avail_out;
    memcpy(stream->next_out, gathered->answer + gathered->given, count);
    gathered->given += count;
    stream->next_out += count;
    stream->total_out += count;
    stream->avail_out -= count;
    return gathered->given == gathered->answer_count ? Z_STREAM_END : Z_OK;
}

int deflateEnd(z_streamp stream) {
    static int (*real)(z_streamp);
    struct gathered *gathered = ours(stream);
    if (!gathered) {
        if (!real) real = (int (*)(z_streamp))dlsym(RTLD_NEXT, "deflateEnd");
        return real ? real(stream) : Z_STREAM_ERROR;
    }
    free(gathered->bytes);
    free(gathered->answer);
    free(gathered);
    stream->state = NULL;
    return Z_OK;
}
