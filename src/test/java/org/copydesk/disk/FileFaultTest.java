package org.copydesk.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FileFaultTest {
    @Test
    void saysMoreThanThePath() {
        assertThat(FileFault.describe(new AccessDeniedException("in/letters")))
                .isEqualTo("no permission for in/letters");
        assertThat(FileFault.describe(new UncheckedIOException(new NoSuchFileException("in/a.txt"))))
                .isEqualTo("in/a.txt is not there");
        assertThat(FileFault.describe(new NotDirectoryException("in"))).isEqualTo("NotDirectoryException: in");
    }

    @Test
    void leavesAMessageThatHasWords() {
        assertThat(FileFault.describe(new IOException("the segment is damaged")))
                .isEqualTo("the segment is damaged");
        assertThat(FileFault.describe(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void namesAFullDiskWhateverALibraryMakesOfIt() {
        FileSystemException full = new FileSystemException("out/a", null, "No space left on device");
        assertThat(FileFault.describe(full)).isEqualTo("the disk is full (out/a: No space left on device)");
        assertThat(FileFault.describe(new IllegalStateException("the writer failed", new UncheckedIOException(full))))
                .isEqualTo("the disk is full (the writer failed)");
        assertThat(FileFault.isDiskFull(new IOException("the segment is damaged")))
                .isFalse();
    }
}
