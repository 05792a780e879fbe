#pragma once

/* How zlib's deflate answers cairo on the calling thread:
 *   0  by zlib itself;
 *   1  with the bytes as they are, in stored blocks, for a writer behind cairo that compresses them;
 *   2  by libdeflate.
 * Only streams that are begun meanwhile by deflateInit with the default level are answered so. */
void gabarit_cairo_deflate(int mode);
