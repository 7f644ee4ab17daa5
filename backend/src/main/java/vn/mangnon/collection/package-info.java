/** Who must report which figures by when, the figures themselves, their way to being locked, and the sums kept of them. {@link vn.mangnon.collection.CollectionApi} is the door. */
package vn.mangnon.collection;
