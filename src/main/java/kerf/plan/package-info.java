/** Where to cut. */
package kerf.plan;
