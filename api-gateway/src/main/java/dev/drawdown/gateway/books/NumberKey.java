package dev.drawdown.gateway.books;

/** A commitment's place in a fund's lists: by its number. */
record NumberKey(int number) {

    /** Before the first. */
    static final NumberKey START = new NumberKey(0);

    static NumberKey parse(String text) {
        return new NumberKey(Integer.parseInt(text));
    }

    String text() {
        return Integer.toString(number);
    }
}
