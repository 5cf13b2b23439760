package blogfeed.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final String LINK = """
            {"descriptionFacets": [{"index": {"byteStart": %d, "byteEnd": 30},
             "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://a.example"}]}]}""";

    @Test
    void aLinkThatOnlyMovedIsNotCalledTheSame() throws Exception {
        assertThat(Change.between(record(LINK.formatted(4)), record(LINK.formatted(7))))
                .containsExactly(new Change("descriptionFacets", "1 link", "1 link (not the same)"));
    }

    @Test
    void whatIsTheSameIsNoChange() throws Exception {
        assertThat(Change.between(record(LINK.formatted(4)), record(LINK.formatted(4))))
                .isEmpty();
    }

    private static ObjectNode record(String json) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
