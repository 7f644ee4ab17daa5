package vn.mangnon.notice;

import java.util.UUID;

/**
 * A mail to one person, ready to be sent.
 *
 * @param messageId the same at every attempt, so that a mail program shows a second copy as the same message
 */
record Letter(UUID id, String messageId, String address, String subject, String text, String html) {}
