package org.copydesk.dedup.local;

import java.io.IOException;

/** A phase put together from its two questions. */
record Units(String name, Count count, Task task) implements Phase {
    @FunctionalInterface
    interface Count {
        int get() throws IOException;
    }

    @FunctionalInterface
    interface Task {
        void run(int unit) throws IOException;
    }

    @Override
    public int units() throws IOException {
        return count.get();
    }

    @Override
    public void run(int unit) throws IOException {
        task.run(unit);
    }
}
