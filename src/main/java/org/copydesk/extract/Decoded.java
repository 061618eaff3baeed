package org.copydesk.extract;

/** Characters out of bytes. @param charset that gave them */
record Decoded(String text, String charset) {}
