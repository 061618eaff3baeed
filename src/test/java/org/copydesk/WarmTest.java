package org.copydesk;

import org.junit.jupiter.api.Test;

class WarmTest {
    @Test
    void warm() {}
}
