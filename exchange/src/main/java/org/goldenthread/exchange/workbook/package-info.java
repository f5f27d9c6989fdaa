/**
 * Excel workbooks (.xlsx, .xlsm), in and out. What is read is the values that a workbook holds: no formula is worked out,
 * no macro is run, no link is followed. For {@code exchange.csv}, which reads and writes any sheet.
 */
package org.goldenthread.exchange.workbook;
