package org.copydesk.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.copydesk.document.DocumentId;

/**
 * Names the code that runs, by what it consists of: another build of the same sources has the same name, and any
 * change of a class, a rule pack or a library has another. A night under new code does everything anew.
 */
final class CodeVersion {
    /** How Spring Boot names a folder within its jar: {@code jar:nested:/place/copydesk.jar/!BOOT-INF/classes/!/}. */
    private static final String NESTED = "nested:";

    /** Read once: a process keeps the classes it began with. */
    private static final String CURRENT = read();

    private CodeVersion() {}

    /** Returns 16 hex digits. */
    static String current() {
        return CURRENT;
    }

    private static String read() {
        try {
            Path place = place();
            TreeSet<String> parts = Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
            return DocumentId.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                    .substring(0, 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The jar, or the folder of classes, that this class was loaded from. */
    private static Path place() {
        try {
            URI uri = CodeVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            String text = uri.toString();
            int nested = text.indexOf(NESTED);
            return nested >= 0
                    ? Path.of(text.substring(nested + NESTED.length(), text.indexOf("/!", nested)))
                    : Path.of(uri);
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TreeSet<String> ofJar(Path jar) throws IOException {
        TreeSet<String> parts = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                boolean counts = entry.getName().contains("org/copydesk/")
                        || entry.getName().endsWith(".jar");
                if (counts && !entry.isDirectory()) {
                    parts.add(entry.getName() + ' ' + Long.toHexString(entry.getCrc()));
                }
            }
        }
        return parts;
    }

    private static TreeSet<String> ofFolder(Path folder) throws IOException {
        TreeSet<String> parts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                parts.add(folder.relativize(file) + " " + DocumentId.sha256(Files.readAllBytes(file)));
            }
        }
        return parts;
    }
}
