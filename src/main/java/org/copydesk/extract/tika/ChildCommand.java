package org.copydesk.extract.tika;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a child from this program's own class path, be it folders, jars or Boot's jar of jars. */
final class ChildCommand {
    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildCommand() {}

    static List<String> of(ChildLimits limits, Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss4m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xlog:disable", // warnings would stand between the frames
                "-XX:+DisplayVMOutputToStderr",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                // nothing that a parser finds out may depend on the machine's own
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.country=",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path")));
        if (runsFromBootJar()) {
            command.add(command.size() - 2, "-Dloader.main=" + TikaChild.class.getName());
            command.add(BOOT_LAUNCHER);
        } else {
            command.add(TikaChild.class.getName());
        }
        command.add(Integer.toString(limits.characters()));
        return command;
    }

    private static boolean runsFromBootJar() {
        String resource = BOOT_LAUNCHER.replace('.', '/') + ".class";
        return ClassLoader.getSystemResource(resource) != null;
    }
}
