package org.copydesk.read.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Locale;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageBody;

/** What an HTTP response in a WARC carries, its transfer and content encodings undone. */
record HttpPayload(HttpResponse response, byte[] content) {
    /** @param largest bytes of the payload, decoded */
    static HttpPayload of(byte[] block, int largest) throws UnreadableException {
        try {
            HttpResponse response = HttpResponse.parse(channel(block));
            return new HttpPayload(response, decoded(response, body(response, block, largest), largest));
        } catch (IOException | RuntimeException odd) {
            // jwarc throws both kinds over bytes that are no HTTP
            throw new UnreadableException(Cause.DAMAGED, "no readable HTTP response", odd);
        }
    }

    boolean isSuccess() {
        return response.status() / 100 == 2;
    }

    @Nullable
    String header(String name) {
        return response.headers().first(name).orElse(null);
    }

    /** The record's length counts, not the response's: archives keep headers of what they have undone. */
    private static ReadableByteChannel channel(byte[] bytes) {
        return LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(bytes)), ByteBuffer.allocate(0), bytes.length);
    }

    private static byte[] body(HttpResponse response, byte[] block, int largest)
            throws IOException, UnreadableException {
        try {
            return read(response.body(), largest);
        } catch (IOException notChunked) {
            return Arrays.copyOfRange(block, bodyStart(block), block.length);
        }
    }

    private static byte[] decoded(HttpResponse response, byte[] plain, int largest)
            throws IOException, UnreadableException {
        String header = response.headers().first("Content-Encoding").orElse("");
        boolean gzip = plain.length > 2 && plain[0] == 0x1f && plain[1] == (byte) 0x8b;
        DecodedBody.Encoding encoding = encoding(header.strip().toLowerCase(Locale.ROOT), gzip);
        if (encoding == null) {
            return plain;
        }
        try (MessageBody body = DecodedBody.create(channel(plain), encoding)) {
            return read(body, largest);
        } catch (IOException notEncoded) {
            if (gzip || encoding == DecodedBody.Encoding.BROTLI) {
                throw new UnreadableException(Cause.DAMAGED, "content encoding " + header + " cannot be undone");
            }
            return plain;
        }
    }

    private static DecodedBody.@Nullable Encoding encoding(String header, boolean gzip) {
        return switch (header) {
            case "gzip", "x-gzip" -> gzip ? DecodedBody.Encoding.GZIP : null;
            case "deflate" -> DecodedBody.Encoding.DEFLATE;
            case "br" -> DecodedBody.Encoding.BROTLI;
            case "zstd" -> DecodedBody.Encoding.ZSTD;
            default -> null;
        };
    }

    private static byte[] read(MessageBody body, int largest) throws IOException, UnreadableException {
        InputStream stream = body.stream();
        byte[] content = stream.readNBytes(largest);
        if (content.length == largest && stream.read() >= 0) {
            throw new UnreadableException(Cause.TOO_LARGE, "a payload of more than " + largest + " bytes");
        }
        return content;
    }

    private static int bodyStart(byte[] block) {
        for (int i = 1; i < block.length; i++) {
            boolean bare = block[i] == '\n' && block[i - 1] == '\n';
            if (bare || i > 1 && block[i] == '\n' && block[i - 1] == '\r' && block[i - 2] == '\n') {
                return i + 1;
            }
        }
        return block.length;
    }
}
