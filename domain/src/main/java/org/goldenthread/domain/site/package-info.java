/**
 * A site that shows a whole record: pages for residents and for officers, as content. What it looks like, and where it is
 * kept, is up to a {@link org.goldenthread.domain.site.Publisher}.
 */
package org.goldenthread.domain.site;
