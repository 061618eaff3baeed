package org.copydesk.rule.date;

/** How a source writes dates in numbers. */
public enum DateOrder {
    MDY,
    DMY,
    YMD
}
