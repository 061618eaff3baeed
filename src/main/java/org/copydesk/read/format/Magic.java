package org.copydesk.read.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats that begin with bytes of their own. */
record Magic(byte[] bytes, int offset, Format format, String description) {
    private static final List<Magic> TABLE = List.of(
            known("\u001f\u008b", Format.GZIP),
            known("\u0028\u00b5\u002f\u00fd", Format.ZSTD),
            known("PK\u0003\u0004", Format.ZIP),
            known("PK\u0005\u0006", Format.ZIP),
            known("PK\u0007\u0008", Format.ZIP),
            known("PAR1", Format.PARQUET),
            known("%PDF-", Format.PDF),
            known("{\\rtf", Format.RTF),
            refused("PARE", "an encrypted Parquet file"),
            refused("\u0089PNG", "a PNG image"),
            refused("\u00ff\u00d8\u00ff", "a JPEG image"),
            refused("GIF8", "a GIF image"),
            refused("II*\0", "a TIFF image"),
            refused("MM\0*", "a TIFF image"),
            refused("RIFF", "a RIFF file (WebP, WAV or AVI)"),
            refused("BZh", "a bzip2 file"),
            refused("\u00fd7zXZ", "an xz file"),
            refused("7z\u00bc\u00af", "a 7z archive"),
            refused("Rar!", "a RAR archive"),
            refused("\u007fELF", "a program"),
            refused("MZ\u0090", "a program"),
            refused("\u00ca\u00fe\u00ba\u00be", "a Java class or a program"),
            refused("\0asm", "WebAssembly"),
            refused("ID3", "an MP3 recording"),
            refused("OggS", "an Ogg recording"),
            refused("fLaC", "a FLAC recording"),
            refused("\u001aE\u00df\u00a3", "a Matroska video"),
            refused("SQLite format 3", "an SQLite database"),
            refused("wOFF", "a font"),
            refused("wOF2", "a font"),
            refused("\0\1\0\0", "a font"),
            refused("%!PS", "a PostScript file"),
            refused("\u0004\"M\u0018", "an lz4 file"),
            refused("LZIP", "an lzip file"),
            new Magic(latin1("ftyp"), 4, Format.UNSUPPORTED, "an MP4 video or a HEIF image"));

    private static Magic known(String bytes, Format format) {
        return new Magic(latin1(bytes), 0, format, "");
    }

    private static Magic refused(String bytes, String description) {
        return new Magic(latin1(bytes), 0, Format.UNSUPPORTED, description);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static @Nullable Detection find(byte[] head, int length) {
        for (Magic magic : TABLE) {
            if (magic.matches(head, length)) {
                return new Detection(magic.format, magic.description);
            }
        }
        return isSkippableZstdFrame(head, length) ? Detection.of(Format.ZSTD) : null;
    }

    private boolean matches(byte[] head, int length) {
        if (length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** RFC 8878, section 3.1.2; WARC files keep their dictionary in one. */
    private static boolean isSkippableZstdFrame(byte[] head, int length) {
        return length >= 4 && (head[0] & 0xf0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18;
    }
}
