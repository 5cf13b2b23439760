package bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;

/** One way of reading some pages, over several rounds. */
final class PageReadings {
    final String name;
    final Figures micros = new Figures();
    final Figures perSecond = new Figures();
    final Figures megabytesPerSecond = new Figures();
    private final List<PageSample> samples;
    private final Function<PageSample, String> title;
    private long read;
    private long wrong;

    /** @param title reads a page, and says which title it has */
    PageReadings(String name, List<PageSample> samples, Function<PageSample, String> title) {
        this.name = name;
        this.samples = samples;
        this.title = title;
    }

    /** Reads all pages again and again for so many seconds of CPU. */
    void measure(double seconds) {
        var begin = cpuNanos();
        var nanos = 0L;
        var pages = 0L;
        while (nanos < seconds * 1e9) {
            readAll();
            pages += samples.size();
            nanos = cpuNanos() - begin;
        }
        var bytes = samples.stream().mapToLong(sample -> sample.body().length).sum();
        micros.add(nanos / 1e3 / pages);
        perSecond.add(pages * 1e9 / nanos);
        megabytesPerSecond.add(bytes * 1e3 / nanos * pages / samples.size());
    }

    void warmUp(double seconds) {
        var end = cpuNanos() + seconds * 1e9;
        while (cpuNanos() < end) {
            readAll();
        }
    }

    private void readAll() {
        for (var sample : samples) {
            read++;
            var found = title.apply(sample);
            if (!sample.title().isEmpty() && !found.equals(sample.title())) {
                wrong++;
            }
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    boolean isCorrect() {
        return wrong == 0;
    }

    String result() {
        return wrong == 0 ? "correct" : "%,d of %,d titles WRONG".formatted(wrong, read);
    }
}
