package blogfeed.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in a sentence what kept a PDS from doing something, and what to do. */
final class Complaint {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Complaint() {}

    /**
     * What it told.
     *
     * @param act what it was asked for, such as "to write the record of ai-blogs"
     * @throws PublishingFailedException if it told nothing
     */
    static JsonNode told(PdsAnswer answer, Pds pds, String act) {
        if (answer instanceof PdsAnswer.Told told) {
            return told.body();
        }
        throw new PublishingFailedException(
                answer instanceof PdsAnswer.Refused refused
                        ? refused(refused, pds, act)
                        : silent((PdsAnswer.Silent) answer, pds, act));
    }

    private static String silent(PdsAnswer.Silent silent, Pds pds, String act) {
        return pds.name() + " was asked " + act + ", but can't be reached (" + silent.why()
                + "). Is the network up, and is this the account's own server?";
    }

    private static String refused(PdsAnswer.Refused refused, Pds pds, String act) {
        return switch (refused.error()) {
            case "AuthenticationRequired" ->
                pds.name() + " does not know this name and password together. Make an app password in Bluesky's"
                        + " settings (Privacy and security, App passwords) and use that.";
            case "AuthFactorTokenRequired" ->
                "the account asks for a code by mail with its own password. Make an app password in Bluesky's settings"
                        + " (Privacy and security, App passwords): it needs no code.";
            case "AccountTakedown", "AccountDeactivated", "AccountSuspended" ->
                "the account is not active (" + refused.error() + "). Settle that with " + pds.name() + " first.";
            case "InvalidSwap" ->
                "somebody else changed the record at the same time, so nothing was written. Look with --dry-run and try"
                        + " again.";
            case "ExpiredToken" ->
                "the session ended and could not be renewed. What is told as done is done; the same command does the rest.";
            case "MethodNotImplemented" ->
                pds.name() + " is no server of accounts (PDS). Leave --pds out, or name the account's own.";
            case "RateLimitExceeded" -> tooOften(refused, pds);
            default -> refused.status() == 429 ? tooOften(refused, pds) : other(refused, pds, act);
        };
    }

    private static String tooOften(PdsAnswer.Refused refused, Pds pds) {
        return pds.name() + " was asked too often and takes no more calls for now. "
                + refused.retryAfter()
                        .map(wait -> "Try again after "
                                + time(pds.clock().instant().plus(wait)) + " UTC, in " + words(wait) + ".")
                        .orElse("Try again in an hour.");
    }

    private static String other(PdsAnswer.Refused refused, Pds pds, String act) {
        if (refused.message().startsWith("Could not find repo")) {
            return pds.name() + " does not have the account. Leave --pds out, or name the account's own server.";
        }
        return pds.name() + " was asked " + act + " and refused: " + refused.error()
                + (refused.message().isEmpty() ? "" : ", \"" + refused.message() + "\"");
    }

    private static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String words(Duration wait) {
        var seconds = wait.toSeconds() + 1;
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
