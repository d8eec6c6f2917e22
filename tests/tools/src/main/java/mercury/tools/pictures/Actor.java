package mercury.tools.pictures;

/**
 * Something that moves or changes in a picture.
 *
 * @param shape how it looks
 * @param text what stands in it, or is it
 * @param track where it is when
 */
record Actor(Shape shape, String text, Track track) {

  /** The looks, which the picture's style knows by the same names. */
  enum Shape {
    /** A message. */
    MESSAGE,
    /** A message that the broker delivers with the mark {@code redelivered}. */
    REDELIVERED,
    /** A routing key or a body beside its message. */
    TAG,
    /** An acknowledgement or a confirm. */
    YES,
    /** A reject or a refusal, or the end of a message or of a program. */
    NO
  }
}
