package dev.drawdown.gateway.site;

import org.springframework.http.HttpStatus;

/**
 * Something that keeps a page from being shown, in the words of whoever wanted to see it.
 *
 * @param advice what to do now
 */
public record Trouble(HttpStatus status, String title, String advice) {

    static Trouble loginsAway() {
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Logins cannot be checked at the moment",
                "The identity provider does not answer. Try again in a minute; nothing is lost.");
    }

    static Trouble formOutdated() {
        return new Trouble(
                HttpStatus.FORBIDDEN,
                "This form was out of date",
                "Nothing was recorded. Go back, reload the page and send it again; what you typed"
                        + " is kept in this browser.");
    }

    static Trouble nothingHere() {
        return new Trouble(
                HttpStatus.NOT_FOUND,
                "There is no page here",
                "The address may be mistyped, or the page has moved.");
    }

    static Trouble notYours() {
        return new Trouble(
                HttpStatus.FORBIDDEN,
                "Your login does not reach this page",
                "If you need it for your work, ask whoever grants roles in your firm.");
    }

    static Trouble serverAway() {
        return new Trouble(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The books cannot be read at the moment",
                "A server that this page needs does not answer. Try again in a minute; nothing is"
                        + " lost.");
    }

    static Trouble ours() {
        return new Trouble(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "This page could not be made",
                "The mistake is ours and has been logged. Nothing was recorded by it.");
    }
}
