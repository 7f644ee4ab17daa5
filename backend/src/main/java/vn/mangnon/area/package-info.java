/** Areas over time: what they were called, where they lay, into what they went. {@link vn.mangnon.area.AreaApi} is the door. */
package vn.mangnon.area;
