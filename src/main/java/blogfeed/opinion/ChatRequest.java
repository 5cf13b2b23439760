package blogfeed.opinion;

import blogfeed.judge.Question;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of a question to {@code /v1/chat/completions}. */
final class ChatRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER = 400;

    private ChatRequest() {}

    /** @param plain without the options that some models refuse: a hosted one that reasons allows neither bound nor temperature */
    static byte[] of(Question question, String model, boolean plain) {
        var request = JSON.createObjectNode().put("model", model).put("stream", false);
        if (!plain) {
            request.put("temperature", 0).put("max_tokens", LONGEST_ANSWER);
            request.putObject("response_format").put("type", "json_object");
        }
        var messages = request.putArray("messages");
        message(
                messages.addObject(),
                "system",
                Prompt.instructions(question.topic().description()));
        message(messages.addObject(), "user", Prompt.article(question.material()));
        try {
            return JSON.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private static void message(ObjectNode message, String role, String content) {
        message.put("role", role).put("content", content);
    }
}
