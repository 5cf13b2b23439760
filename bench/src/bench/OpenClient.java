package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Asks for pages at a fixed rate, whether or not those before have been answered, as many people do. An answer's time
 * counts from when its request was due, so that a server that stands still for a moment is not let off.
 */
final class OpenClient {
    private static final int CONNECTIONS = 64;

    private final Dice dice = new Dice(7);
    private final Deque<Call> free = new ArrayDeque<>();
    private final List<byte[]> requests;
    private final long[] nanos;
    private final long between;
    private int asked;
    private int answered;
    private int errors;

    private OpenClient(List<byte[]> requests, int count, int perSecond) {
        this.requests = requests;
        nanos = new long[count];
        between = 1_000_000_000L / perSecond;
    }

    /** Arguments: port, file of {@link Requests} to choose from, number of requests, requests a second. Prints one line. */
    public static void main(String[] arguments) throws IOException {
        var requests = Requests.read(Path.of(arguments[1]));
        var client = new OpenClient(requests, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        client.run(Integer.parseInt(arguments[0]));
    }

    private void run(int port) throws IOException {
        try (var selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.socket().setTcpNoDelay(true);
                channel.configureBlocking(false);
                var call = new Call(channel);
                channel.register(selector, SelectionKey.OP_READ, call);
                free.add(call);
            }
            var start = System.nanoTime();
            while (answered < nanos.length) {
                askAllDue(start);
                var wait = (start + asked * between - System.nanoTime()) / 1_000_000;
                if (wait > 0 || free.isEmpty() || asked == nanos.length) {
                    selector.select(key -> read((Call) key.attachment()), Math.max(1, Math.min(wait, 20_000)));
                } else {
                    selector.selectNow(key -> read((Call) key.attachment()));
                }
            }
        }
        print();
    }

    private void askAllDue(long start) throws IOException {
        while (asked < nanos.length && !free.isEmpty() && start + asked * between <= System.nanoTime()) {
            var due = start + asked++ * between;
            free.remove().ask(requests.get(dice.below(requests.size())), due);
        }
    }

    private void read(Call call) {
        try {
            if (call.isAnswered()) {
                nanos[answered++] = call.nanos();
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
