package blogfeed.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the app password comes from. Never an argument, which other users of the machine and the shell's history would see. */
final class PasswordOptions {
    static final String VARIABLE = "BLOGFEED_PASSWORD";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "read the app password from the first line of a file, - for standard input (default: the variable "
                            + VARIABLE + ", else it is asked for)")
    @Nullable
    String file;

    /** @param account whose password is asked for where it is nowhere to read */
    String password(String account) {
        var variable = System.getenv(VARIABLE);
        var read = file != null ? line(file) : variable != null && !variable.isBlank() ? variable : prompt(account);
        if (read.isBlank()) {
            throw new BadConfigException("the app password is empty");
        }
        return read.strip();
    }

    private static String line(String file) {
        try (var reader = file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file))) {
            return Objects.requireNonNullElse(reader.readLine(), "");
        } catch (IOException | InvalidPathException e) {
            throw new BadConfigException("the file of the app password can't be read: " + e);
        }
    }

    // A newer Java also gives a console where there is no terminal; one that ends at once is an empty password.
    @SuppressWarnings("SystemConsoleNull")
    private static String prompt(String account) {
        var console = System.console();
        if (console == null) {
            throw new BadConfigException("there is no terminal to ask for the app password at; give it in the variable "
                    + VARIABLE + ", or by --password-file");
        }
        var typed = console.readPassword("app password for %s: ", account);
        return typed == null ? "" : new String(typed);
    }
}
