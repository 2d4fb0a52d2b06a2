/** What people and groups are called, for pages whose own answers know them by id. */
@NullMarked
package org.waymark.page.names;

import org.jspecify.annotations.NullMarked;
