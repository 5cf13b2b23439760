package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used so far, as Linux counts it: the CPU of all its threads, and the most memory it ever held. */
record Usage(double cpuSeconds, double peakMegabytes) {
    /** Linux counts in hundredths of a second on every machine that runs Java. */
    private static final double TICKS_A_SECOND = 100;

    static Usage of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return new Usage(ticks / TICKS_A_SECOND, peak(pid));
        } catch (IOException e) {
            throw new Failed("process " + pid + " can't be looked at; it seems to have ended", e);
        }
    }

    private static double peak(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        return 0;
    }
}
