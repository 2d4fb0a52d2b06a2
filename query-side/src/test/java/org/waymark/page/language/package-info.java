@org.jspecify.annotations.NullMarked
package org.waymark.page.language;
