/** Any table in the formats of spreadsheets. For whoever lists something: embedders, and what the shell renders with. */
package org.goldenthread.exchange.table;
