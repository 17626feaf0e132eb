/** What an operation still has to queue once the request with it has come back: it goes out with the next one. */
export type Later = () => void;
