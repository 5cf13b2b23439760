package blogfeed.publish;

import blogfeed.model.Did;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.function.Function;

/**
 * A session of an account at its PDS, kept in memory alone. One that expires is refreshed once a call, and closing ends it
 * there, so that none is left behind. For use by one thread.
 */
public final class Session implements AutoCloseable {
    private static final String SERVER = "com.atproto.server.";

    private final Pds pds;
    private String access;
    private String refresh;

    private Session(Pds pds, JsonNode told) {
        this.pds = pds;
        access = told.path("accessJwt").asText();
        refresh = told.path("refreshJwt").asText();
    }

    /**
     * Opens one.
     *
     * @throws PublishingFailedException where the password is wrong, or the PDS gives none for another reason
     */
    public static Session open(Pds pds, Did account, String password) {
        var question = JsonNodeFactory.instance
                .objectNode()
                .put("identifier", account.value())
                .put("password", password);
        var told = Complaint.told(
                pds.procedure(SERVER + "createSession", question, ""), pds, "to open a session for " + account);
        if (!told.path("did").asText().equals(account.value())) {
            throw new PublishingFailedException(pds.name() + " opened a session for another account than " + account);
        }
        return new Session(pds, told);
    }

    /** Makes a call with the session's token, a second time with a new one where it has expired. */
    PdsAnswer call(Function<String, PdsAnswer> call) {
        var answer = call.apply(access);
        return isExpired(answer) ? renewed().map(any -> call.apply(access)).orElse(answer) : answer;
    }

    private Optional<JsonNode> renewed() {
        if (pds.procedure(SERVER + "refreshSession", null, refresh) instanceof PdsAnswer.Told told) {
            access = told.body().path("accessJwt").asText();
            refresh = told.body().path("refreshJwt").asText();
            return Optional.of(told.body());
        }
        return Optional.empty();
    }

    private static boolean isExpired(PdsAnswer answer) {
        return answer instanceof PdsAnswer.Refused refused && refused.error().equals("ExpiredToken");
    }

    Pds pds() {
        return pds;
    }

    /** Where the PDS does not answer, the session ends by itself, some weeks later. */
    @Override
    public void close() {
        pds.procedure(SERVER + "deleteSession", null, refresh);
    }
}
