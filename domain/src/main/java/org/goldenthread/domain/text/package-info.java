/** What may be written: codes, titles and sentences, each checked by construction. Known to every concept. */
package org.goldenthread.domain.text;
