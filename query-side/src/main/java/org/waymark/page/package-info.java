/** The house that all pages share: frame, navigation, assets, and problems shown to people. A page itself lives beside its feature. */
@NullMarked
package org.waymark.page;

import org.jspecify.annotations.NullMarked;
