package org.copydesk.extract.html;

import java.util.Arrays;

/**
 * Numbers about blocks, a column for each feature and a row for each block. Cells are whole numbers of 1/4096: such
 * compare by subtraction, many at a time, and to the same result on every machine.
 */
final class Columns {
    private static final int DIGITS = 12;
    private static final float ONE = 1 << DIGITS;
    /** The difference of two cells of so large numbers fits an {@code int}. */
    private static final int MOST = (1 << 30 - DIGITS) - 1;

    final int rows;
    private final int[][] cells;
    private int row;
    private int next;

    Columns(int columns, int rows) {
        this.rows = rows;
        this.cells = new int[columns][];
        // one by one: an array of arrays is made outside compiled code
        for (int i = 0; i < columns; i++) {
            cells[i] = new int[rows];
        }
    }

    /** Returns the cell that holds a number: rounded down, and brought within ±262,143. */
    static int cell(float value) {
        // compared by hand: the library's maximum looks out for zeros of either sign, which are one cell here
        float bounded = (value > MOST ? MOST : value < -MOST ? -MOST : value) * ONE;
        int cell = (int) bounded;
        return cell > bounded ? cell - 1 : cell;
    }

    private static int cell(int value) {
        return Math.max(-MOST, Math.min(MOST, value)) << DIGITS;
    }

    /** Returns the number that a cell stands for. */
    static float number(int cell) {
        return cell / ONE;
    }

    int[] column(int feature) {
        return cells[feature];
    }

    /** Returns the sum of a column's numbers, each by its row's weight. */
    double weighed(int feature, double[] weights) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights[i] * cells[feature][i];
        }
        return sum / ONE;
    }

    /** Goes to a cell; from there {@code put} writes along the row. */
    void at(int block, int feature) {
        row = block;
        next = feature;
    }

    /** @throws AssertionError if the row was not written up to this feature */
    void expect(int feature) {
        if (next != feature) {
            throw new AssertionError("features written: " + (next - feature) + " too many");
        }
    }

    void put(float value) {
        cells[next++][row] = cell(value);
    }

    void put(int value) {
        cells[next++][row] = cell(value);
    }

    void put(boolean value) {
        cells[next++][row] = value ? 1 << DIGITS : 0;
    }

    /** Writes the same number into so many cells. */
    void fill(int value, int count) {
        int cell = cell(value);
        for (int i = 0; i < count; i++) {
            cells[next++][row] = cell;
        }
    }

    /** Writes the same number into all cells of so many columns. */
    void fillColumns(int feature, int count, int value) {
        for (int i = feature; i < feature + count; i++) {
            Arrays.fill(cells[i], cell(value));
        }
    }

    /** Writes into a cell of this row without going there. */
    void set(int feature, int value) {
        cells[feature][row] = cell(value);
    }
}
