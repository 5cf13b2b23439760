package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for pages at a fixed rate, whether or not those before have been answered, as many people do. An answer's time
 * counts from when its request was due, so that a server that stands still for a moment is not let off.
 * One thread asks and another reads.
 */
final class OpenClient {
    private static final int CONNECTIONS = 64;

    /** The first answers are not counted: until then this client's own JVM has started and compiled. */
    private static final int UNCOUNTED_SECONDS = 2;

    private final Dice dice = new Dice(7);
    private final BlockingQueue<Call> free = new ArrayBlockingQueue<>(CONNECTIONS);
    private final List<byte[]> requests;
    private final long[] nanos;
    private final int uncounted;
    private final long between;
    private int answered;
    private int errors;

    private OpenClient(List<byte[]> requests, int count, int perSecond) {
        this.requests = requests;
        nanos = new long[count];
        uncounted = perSecond * UNCOUNTED_SECONDS;
        between = 1_000_000_000L / perSecond;
    }

    /** Arguments: port, file of {@link Requests} to choose from, number of requests, requests a second. Prints one line. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var requests = Requests.read(Path.of(arguments[1]));
        var client = new OpenClient(requests, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        client.run(Integer.parseInt(arguments[0]));
    }

    private void run(int port) throws IOException, InterruptedException {
        try (var selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.socket().setTcpNoDelay(true);
                channel.configureBlocking(false);
                var call = new Call(channel);
                channel.register(selector, SelectionKey.OP_READ, call);
                free.add(call);
            }
            var reader = new Thread(() -> readAll(selector), "reader");
            reader.start();
            askAll();
            reader.join();
        }
        print();
    }

    /** Sleeps until the next is due: a client that waits busily would take from the server one of the machine's few cores. */
    private void askAll() throws IOException, InterruptedException {
        var start = System.nanoTime();
        for (int i = 0; i < uncounted + nanos.length; i++) {
            var due = start + i * between;
            var call = free.take();
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            call.ask(requests.get(dice.below(requests.size())), due);
        }
    }

    private void readAll(Selector selector) {
        try {
            while (answered < uncounted + nanos.length) {
                selector.select(key -> read((Call) key.attachment()), 20_000);
            }
        } catch (IOException e) {
            throw new Failed("the server can't be listened to", e);
        }
    }

    private void read(Call call) {
        try {
            if (call.isAnswered()) {
                if (answered >= uncounted) {
                    nanos[answered - uncounted] = call.nanos();
                }
                answered++;
                errors += call.isGood() ? 0 : 1;
                free.add(call);
            }
        } catch (IOException e) {
            throw new Failed("the server does not answer any more", e);
        }
    }

    /** {@code p50 p99 errors}, times in milliseconds. */
    private void print() {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %d%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1 - nanos.length / 100] / 1e6,
                errors);
    }
}
