package org.copydesk.report.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.report.Numbers;
import org.copydesk.report.Visible;

/**
 * The templates of the page. Every value is made visible, then escaped; only {@link Markup} is taken as it is. A name
 * that a view does not have is an error, not a blank.
 */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(Escapers.HTML)
            .withFormatter(Templates::format)
            .withLoader(Templates::open)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .nullValue("");

    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    /** Nothing may be loaded, run or sent; the one style sheet is named by its hash. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + styleHash() + "'; base-uri 'none'; form-action 'none'";

    private Templates() {}

    static Markup fill(String name, Object view) {
        return new Markup(COMPILED.computeIfAbsent(name, COMPILER::loadTemplate).execute(view));
    }

    private static String format(Object value) {
        if (value instanceof Markup markup) {
            return markup.html();
        }
        if (value instanceof Long || value instanceof Integer) {
            return Numbers.count(((Number) value).longValue());
        }
        return Visible.text(value.toString());
    }

    private static Reader open(String name) {
        String file = name.endsWith(".css") ? name : name + ".mustache";
        InputStream in = Templates.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no template " + file);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static String styleHash() {
        try (Reader in = open("style.css")) {
            String style = COMPILER.compile(in).execute(Map.of());
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read style.css", e);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java platform has SHA-256", missing);
        }
    }
}
