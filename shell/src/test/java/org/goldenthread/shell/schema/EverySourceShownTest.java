package org.goldenthread.shell.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown or listed of any noun says beside its fields where each of them was read. */
class EverySourceShownTest {

    private final AnswerSchemas schemas = new AnswerSchemas(Wiring.engine().catalogue());

    @Test
    void stands_beside_what_is_shown_of_every_noun() {
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            assertThat(fields(kind.noun() + "-show")).as(kind.noun() + " show").contains("sources", "said", "named");
        }
    }

    @Test
    void stands_beside_what_is_listed_of_every_noun_that_has_a_source() {
        List<String> without = new ArrayList<>();
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            List<String> fields = fields(kind.noun() + "-list");
            if (fields.contains("source") && !fields.contains("sources")) {
                without.add(kind.noun());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void is_left_out_in_short_by_every_noun() {
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            CommandSpec show =
                    Wiring.engine().catalogue().find(kind.noun() + " show").orElseThrow();
            assertThat(show.options()).extracting("name").contains("brief");
            assertThat(Arrays.asList(show.method().getAnnotation(Answers.class).beside()))
                    .hasSize(1);
        }
    }

    /** The fields of what a schema is of, or of each of its list. */
    private List<String> fields(String schema) {
        JsonNode root = JsonMapper.builder().build().readTree(schemas.texts().get(schema));
        JsonNode shape = root.has("items") ? root.get("items") : root;
        String name = shape.get("$ref").asString().replace("#/$defs/", "");
        return List.copyOf(root.get("$defs").get(name).get("properties").propertyNames());
    }
}
