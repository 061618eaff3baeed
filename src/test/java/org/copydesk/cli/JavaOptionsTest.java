package org.copydesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.JavaCommand;
import org.junit.jupiter.api.Test;

/** A virtual machine that does not know an option does not start: the file shipped for large corpora must suit this one. */
class JavaOptionsTest {
    @Test
    void thisVirtualMachineTakesTheOptionsShipped() throws Exception {
        Process java = new ProcessBuilder(JavaCommand.of("@jobs/java.options", "-XX:+PrintFlagsFinal", "-version"))
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).as(printed).isZero();
        assertThat(printed).containsPattern("UseParallelGC += true").containsPattern("InlineSmallCode += 800");
    }
}
