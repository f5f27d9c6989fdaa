/** Portfolio files: YAML that people write by hand, read into statements with their file, line and column. */
package org.goldenthread.exchange.portfolio;
