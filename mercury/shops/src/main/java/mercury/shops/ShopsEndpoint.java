package mercury.shops;

/** Answers the requests of one method and path. Implementations are thread-safe. */
@FunctionalInterface
interface ShopsEndpoint {

  /**
   * Answers.
   *
   * @throws ShopsProblemException if the answer is an error
   */
  ShopsAnswer answer(ShopsRequest request) throws ShopsProblemException;
}
