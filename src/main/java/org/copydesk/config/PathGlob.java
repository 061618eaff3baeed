package org.copydesk.config;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A glob over the path of a file below the input folder: {@code *} within a name, {@code **} over folders, {@code ?},
 * <code>{a,b}</code>, {@code [a-z]}. A leading {@code **}{@code /} also matches at the top.
 */
public final class PathGlob {
    private final List<PathMatcher> matchers;

    private PathGlob(List<PathMatcher> matchers) {
        this.matchers = matchers;
    }

    /** @throws java.util.regex.PatternSyntaxException when it is none */
    public static PathGlob of(String glob) {
        Stream<String> forms = glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
        return new PathGlob(forms.map(form -> FileSystems.getDefault().getPathMatcher("glob:" + form))
                .toList());
    }

    /** @param path below the input folder, {@code /} as separator */
    public boolean matches(String path) {
        Path asPath = Path.of(path);
        for (PathMatcher matcher : matchers) { // not a stream: asked of every file
            if (matcher.matches(asPath)) {
                return true;
            }
        }
        return false;
    }
}
