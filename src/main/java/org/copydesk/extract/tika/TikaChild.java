package org.copydesk.extract.tika;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The child process: takes documents on standard input, answers in frames on standard output, ends with its parent. */
public final class TikaChild {
    private record Request(String mediaType, byte[] content) {}

    private TikaChild() {}

    /** @param arguments characters of text that one document may have */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // libraries may print: not between the frames
        System.setOut(System.err);
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(requests), "listener");
        listener.setDaemon(true);
        listener.start();
        DocumentParsers parsers = new DocumentParsers(Integer.parseInt(arguments[0]));
        Frame.READY.write(answers);
        answers.flush();
        while (true) {
            Request request = requests.take();
            parsers.answer(request.mediaType, request.content, answers);
            answers.flush();
        }
    }

    /** Reads on while a document is parsed, so as to notice that the parent is gone. */
    private static void listen(BlockingQueue<Request> requests) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16))) {
            while (true) {
                requests.add(new Request(Frame.string(in), Frame.bytes(in)));
            }
        } catch (EOFException parentGone) {
            Runtime.getRuntime().halt(0);
        } catch (IOException broken) {
            Runtime.getRuntime().halt(1);
        }
    }
}
