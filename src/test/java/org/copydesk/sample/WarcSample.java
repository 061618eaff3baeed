package org.copydesk.sample;

import static org.copydesk.sample.Packing.gzip;
import static org.copydesk.sample.Packing.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** A WARC of a few pages, and of the records that a crawler writes beside them. */
final class WarcSample {
    /** @param headers of HTTP, each line ended by CRLF */
    record Answer(String url, String date, int status, String headers, byte[] body) {}

    private WarcSample() {}

    /** @param packed each record as a gzip member of its own */
    static byte[] of(boolean packed, List<Answer> answers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(
                out,
                packed,
                record(
                        "warcinfo",
                        null,
                        "2024-06-01T00:00:00Z",
                        "application/warc-fields",
                        utf8("software: by hand\r\nformat: WARC File Format 1.1\r\n")));
        for (Answer answer : answers) {
            write(
                    out,
                    packed,
                    record(
                            "request",
                            answer.url(),
                            answer.date(),
                            "application/http;msgtype=request",
                            utf8("GET / HTTP/1.1\r\nHost: sample\r\n\r\n")));
            ByteArrayOutputStream http = new ByteArrayOutputStream();
            http.write(utf8("HTTP/1.1 " + answer.status() + " Sample\r\n" + answer.headers() + "Content-Length: "
                    + answer.body().length + "\r\n\r\n"));
            http.write(answer.body());
            write(
                    out,
                    packed,
                    record(
                            "response",
                            answer.url(),
                            answer.date(),
                            "application/http;msgtype=response",
                            http.toByteArray()));
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, boolean packed, byte[] record) throws IOException {
        out.write(packed ? gzip(record) : record);
    }

    private static byte[] record(String type, String url, String date, String contentType, byte[] block)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String name = type + " " + url + " " + date;
        out.write(utf8("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes(utf8(name)) + ">\r\nWARC-Date: " + date + "\r\n"
                + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        out.write(block);
        out.write(utf8("\r\n\r\n"));
        return out.toByteArray();
    }
}
