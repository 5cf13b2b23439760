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

/** Asks for pages over connections that are kept, one request at a time on each, as soon as the last is answered. */
final class LoadClient {
    private final Dice dice = new Dice(7);
    private final List<byte[]> requests;
    private final long[] nanos;
    private int asked;
    private int answered;
    private int errors;

    private LoadClient(List<byte[]> requests, int count) {
        this.requests = requests;
        nanos = new long[count];
    }

    /**
     * Arguments: port, file of {@link Requests}, number of requests, number of connections. Prints one line. If there are as many
     * requests in the file they are asked in their order, else one is chosen each time.
     */
    public static void main(String[] arguments) throws IOException {
        var requests = Requests.read(Path.of(arguments[1]));
        var client = new LoadClient(requests, Integer.parseInt(arguments[2]));
        client.run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[3]));
    }

    private void run(int port, int connections) throws IOException {
        var start = System.nanoTime();
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.socket().setTcpNoDelay(true);
                channel.configureBlocking(false);
                var call = new Call(channel);
                channel.register(selector, SelectionKey.OP_READ, call);
                ask(call);
            }
            while (answered < nanos.length) {
                selector.select(key -> read((Call) key.attachment()), 20_000);
            }
        }
        print((System.nanoTime() - start) / 1e9);
    }

    private void ask(Call call) throws IOException {
        if (asked < nanos.length) {
            call.ask(requests.get(requests.size() == nanos.length ? asked : dice.below(requests.size())));
            asked++;
        }
    }

    private void read(Call call) {
        try {
            if (call.isAnswered()) {
                nanos[answered++] = call.nanos();
                errors += call.isGood() ? 0 : 1;
                ask(call);
            }
        } catch (IOException e) {
            throw new Failed("the server does not answer any more", e);
        }
    }

    /** {@code requests/s p50 p99 errors}, times in milliseconds. */
    private void print(double seconds) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%.0f %.3f %.3f %d%n",
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length - 1 - nanos.length / 100] / 1e6,
                errors);
    }
}
