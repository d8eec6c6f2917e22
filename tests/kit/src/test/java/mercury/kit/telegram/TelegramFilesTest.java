package mercury.kit.telegram;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import mercury.telegram.BotApi;
import mercury.telegram.StoredFile;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import tools.jackson.databind.JsonNode;

/** Files on their way from people to bots and back. */
class TelegramFilesTest {

  private static final int LIMIT = 20 * 1024 * 1024;

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5 * 1024 * 1024 + 1, LIMIT})
  void the_bytes_arrive_as_they_were_sent(int size) throws Exception {
    Path sent = file(size);
    standin.api().person("Anna").sends(sent);
    JsonNode document = standin.call("getUpdates").result().get(0).at("/message/document");
    assertThat(document.get("file_name").asString()).isEqualTo("sent.bin");
    assertThat(document.get("file_size").asLong()).isEqualTo(size);
    JsonNode file = standin.call("getFile", "file_id", document.get("file_id").asString()).result();
    assertThat(file.get("file_unique_id")).isEqualTo(document.get("file_unique_id"));
    Path got = standin.folder().resolve("got.bin");
    var download =
        standin.download("/file/bot" + BotApi.TOKEN + "/" + file.get("file_path").asString(), got);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.headers().firstValueAsLong("Content-Length")).hasValue(size);
    assertThat(digest(got)).isEqualTo(digest(sent));
  }

  /** Asks as python-telegram-bot does. */
  @Test
  void the_token_may_be_encoded() throws Exception {
    String token = BotApi.TOKEN.replace(":", "%3A");
    StoredFile sent = standin.api().person("Anna").sends(file(10));
    Path got = standin.folder().resolve("got.bin");
    var download = standin.download("/file/bot" + token + "/" + sent.filePath(), got);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(standin.get("/bot" + token + "/getMe").join().result().get("is_bot").asBoolean())
        .isTrue();
  }

  @Test
  void a_file_over_20_MB_cannot_be_downloaded() throws Exception {
    StoredFile file = standin.api().person("Anna").sends(file(LIMIT + 1));
    TelegramStandInExtension.Reply reply = standin.call("getFile", "file_id", file.fileId());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.description()).isEqualTo("Bad Request: file is too big");
    assertThat(download(file.filePath())).isEqualTo(404);
  }

  @Test
  void a_file_nobody_sent_is_refused() throws Exception {
    assertThat(standin.call("getFile").description())
        .isEqualTo("Bad Request: file_id not specified");
    assertThat(standin.call("getFile", "file_id", "x").description())
        .isEqualTo("Bad Request: invalid file_id");
    assertThat(download("documents/file_9.txt")).isEqualTo(404);
    Files.writeString(standin.folder().resolve("secret"), "not Telegram's");
    assertThat(download("secret")).isEqualTo(404);
  }

  @Test
  void a_file_is_for_the_bot_that_it_was_sent_to() throws Exception {
    StoredFile file = standin.api().person("Anna").sends(file(10));
    standin.get("/bot22:another/getMe").join().result();
    assertThat(standin.get("/bot22:another/getFile?file_id=" + file.fileId()).join().description())
        .isEqualTo("Bad Request: invalid file_id");
    Path got = standin.folder().resolve("got.bin");
    assertThat(standin.download("/file/bot22:another/" + file.filePath(), got).statusCode())
        .isEqualTo(404);
    assertThat(download(file.filePath())).isEqualTo(200);
  }

  @Test
  void a_person_cannot_send_more_than_a_bot_may_upload() throws Exception {
    long anna = standin.api().person("Anna").id();
    assertThat(statusOfEndless("/people/" + anna + "/files?name=a.bin"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(standin.call("getUpdates").result()).isEmpty();
  }

  /**
   * Sends without end and returns the first line of the answer. It is read beside the sending,
   * which fails when the server ends the connection.
   */
  private String statusOfEndless(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), standin.api().port())) {
      socket.setSoTimeout(60_000);
      new Thread(() -> sendWithoutEnd(socket, path), "endless upload").start();
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
  }

  private static void sendWithoutEnd(Socket socket, String path) {
    String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    String zeros = "10000\r\n" + "0".repeat(0x10000) + "\r\n";
    try {
      OutputStream out = socket.getOutputStream();
      out.write(head.formatted(path).getBytes(US_ASCII));
      while (!socket.isClosed()) {
        out.write(zeros.getBytes(US_ASCII));
      }
    } catch (IOException e) {
      // refused, as it must be
    }
  }

  @Test
  void a_bot_uploads_a_document_and_sends_it_again_by_its_id() throws Exception {
    TelegramPerson anna = standin.api().person("Anna");
    anna.writes("send me something");
    Path file = file(3_000_000);
    OkHttpTelegramClient client = new OkHttpTelegramClient(BotApi.TOKEN, standin.url());
    String chat = Long.toString(anna.id());
    Message first =
        client.execute(
            SendDocument.builder()
                .chatId(chat)
                .caption("here")
                .document(new InputFile(file.toFile(), "отчёт.bin"))
                .build());
    client.execute(new SendDocument(chat, new InputFile(first.getDocument().getFileId())));
    assertThat(anna.answers())
        .extracting(answer -> answer.document().orElseThrow())
        .allSatisfy(
            document -> {
              assertThat(document.name()).isEqualTo("отчёт.bin");
              assertThat(digest(document.diskPath())).isEqualTo(digest(file));
            })
        .hasSize(2);
    assertThat(anna.answers().get(0).json().get("caption").asString()).isEqualTo("here");
  }

  @Test
  void a_document_that_is_none_is_refused() {
    TelegramPerson anna = standin.api().person("Anna");
    anna.writes("send me something");
    assertThat(standin.call("sendDocument", "chat_id", anna.id()).description())
        .isEqualTo("Bad Request: there is no document in the request");
    assertThat(standin.call("sendDocument", "chat_id", anna.id(), "document", "x").description())
        .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
  }

  @Test
  void the_next_one_on_the_same_folder_begins_anew_and_nothing_is_left() throws Exception {
    Path data = standin.folder().resolve("data");
    for (int round = 0; round < 2; round++) {
      try (BotApi api = BotApi.start(0, data)) {
        api.person("Anna").sends(file(10));
      }
      assertThat(data).isEmptyDirectory();
    }
  }

  private int download(String path) throws IOException, InterruptedException {
    return standin
        .download("/file/bot" + BotApi.TOKEN + "/" + path, standin.folder().resolve("got.bin"))
        .statusCode();
  }

  private Path file(int size) throws IOException {
    Path file = standin.folder().resolve("sent.bin");
    Random random = new Random(size);
    byte[] piece = new byte[64 * 1024];
    try (OutputStream bytes = Files.newOutputStream(file)) {
      for (int left = size; left > 0; left -= piece.length) {
        random.nextBytes(piece);
        bytes.write(piece, 0, Math.min(left, piece.length));
      }
    }
    return file;
  }

  private static String digest(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
