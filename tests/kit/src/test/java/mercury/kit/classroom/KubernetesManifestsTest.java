package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifests in {@code tests/kubernetes} are what Kubernetes, KEDA and the operator take. */
class KubernetesManifestsTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode cluster = manifest("rabbitmq.yaml");
  private final JsonNode workers = manifest("workers.yaml");
  private final JsonNode scaling = manifest("scaling.yaml");

  @ParameterizedTest
  @CsvSource({"rabbitmq.yaml", "workers.yaml", "scaling.yaml"})
  void a_manifest_fits_the_schema_of_its_kind(String file) throws Exception {
    assertThat(errors(manifest(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rabbitmq.yaml, /spec/rabbitmq, additionalConf",
    "workers.yaml, /spec/template/spec, terminationGracePeriod",
    "scaling.yaml, /spec/triggers/0/metadata, queueLenght"
  })
  void a_field_that_nobody_knows_is_found(String file, String where, String field)
      throws Exception {
    JsonNode manifest = manifest(file);
    ((ObjectNode) manifest.at(where)).put(field, 1);
    assertThat(errors(manifest)).hasSize(1).first().asString().contains(field);
  }

  @Test
  void the_broker_makes_the_workers_queue_a_quorum_queue() {
    assertThat(cluster.at("/spec/rabbitmq/additionalConfig").asText().strip())
        .isEqualTo("default_queue_type = quorum");
    assertThat(cluster.at("/spec/replicas").asInt()).isOdd();
  }

  @Test
  void the_workers_find_the_broker_and_the_scaler_finds_both() {
    String broker = cluster.at("/metadata/name").asText();
    JsonNode variables = workers.at("/spec/template/spec/containers/0/env");
    assertThat(variables.findValuesAsText("value"))
        .containsExactly(
            "amqp://$(RABBITMQ_USER):$(RABBITMQ_PASSWORD)@" + broker + ":5672",
            "http://$(RABBITMQ_USER):$(RABBITMQ_PASSWORD)@" + broker + ":15672/");
    for (JsonNode secret : variables.findValues("secretKeyRef")) {
      assertThat(secret.get("name").asText()).isEqualTo(broker + "-default-user");
    }
    assertThat(scaling.at("/spec/scaleTargetRef/name")).isEqualTo(workers.at("/metadata/name"));
    JsonNode trigger = scaling.at("/spec/triggers/0/metadata");
    assertThat(variables.findValuesAsText("name")).contains(trigger.get("hostFromEnv").asText());
    assertThat(trigger.get("queueName").asText()).isEqualTo("class_gradings");
  }

  @Test
  void a_worker_may_end_what_it_has_begun() {
    JsonNode pod = workers.at("/spec/template/spec");
    assertThat(pod.get("terminationGracePeriodSeconds").asInt()).isGreaterThan(10 * 60);
    assertThat(pod.get("automountServiceAccountToken").asBoolean(true)).isFalse();
  }

  private static List<Error> errors(JsonNode manifest) throws IOException {
    String schema = manifest.get("kind").asText() + ".json";
    try (InputStream in = KubernetesManifestsTest.class.getResourceAsStream(schema)) {
      return SCHEMAS.getSchema(in).validate(manifest);
    }
  }

  private static JsonNode manifest(String file) {
    try {
      return new YAMLMapper().readTree(CourseCheckout.text("tests/kubernetes/" + file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
