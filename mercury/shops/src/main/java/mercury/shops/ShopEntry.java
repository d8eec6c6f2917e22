package mercury.shops;

/**
 * A card that a shop tells of. Immutable.
 *
 * @param card as it is
 * @param offer what the shop says
 */
record ShopEntry(VideoCard card, Offer offer) {}
