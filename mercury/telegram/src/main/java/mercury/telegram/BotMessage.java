package mercury.telegram;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that a bot sent. Its receivers must not change it.
 *
 * @param messageId its number in the chat
 * @param text empty when it is a file
 * @param document the file; empty when it is a text
 * @param json the message as the bot sees it
 */
public record BotMessage(
    long messageId, String text, Optional<StoredFile> document, ObjectNode json) {}
