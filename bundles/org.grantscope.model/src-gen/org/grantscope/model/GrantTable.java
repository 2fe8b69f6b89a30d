/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

import org.grantscope.core.observe.TableDriverState;
import org.grantscope.core.observe.TrackedEntries;

import org.grantscope.core.table.GrantTableImage;

import org.grantscope.model.table.EntryHistory;
import org.grantscope.model.table.EntryTable;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Grant Table</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One domain's grant table: what the guest wrote, and what Xen tracks of it.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.GrantTable#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getVersion <em>Version</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getFrames <em>Frames</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getMaxFrames <em>Max Frames</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getMaptrackFrames <em>Maptrack Frames</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getMaxMaptrackFrames <em>Max Maptrack Frames</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getKernelFrames <em>Kernel Frames</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getFreeCount <em>Free Count</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getImage <em>Image</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getTracked <em>Tracked</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getFreeList <em>Free List</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getRows <em>Rows</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getEntries <em>Entries</em>}</li>
 *   <li>{@link org.grantscope.model.GrantTable#getHistory <em>History</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getGrantTable()
 * @model
 * @generated
 */
public interface GrantTable extends EObject {
	/**
	 * Returns the value of the '<em><b>Domain</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Domain#getTable <em>Table</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The granting domain.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domain</em>' container reference.
	 * @see #setDomain(Domain)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Domain()
	 * @see org.grantscope.model.Domain#getTable
	 * @model opposite="table" transient="false"
	 * @generated
	 */
	Domain getDomain();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getDomain <em>Domain</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Domain</em>' container reference.
	 * @see #getDomain()
	 * @generated
	 */
	void setDomain(Domain value);

	/**
	 * Returns the value of the '<em><b>Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * 1 or 2; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Version</em>' attribute.
	 * @see #setVersion(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Version()
	 * @model
	 * @generated
	 */
	Integer getVersion();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getVersion <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Version</em>' attribute.
	 * @see #getVersion()
	 * @generated
	 */
	void setVersion(Integer value);

	/**
	 * Returns the value of the '<em><b>Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Frames in the table; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frames</em>' attribute.
	 * @see #setFrames(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Frames()
	 * @model
	 * @generated
	 */
	Integer getFrames();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getFrames <em>Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Frames</em>' attribute.
	 * @see #getFrames()
	 * @generated
	 */
	void setFrames(Integer value);

	/**
	 * Returns the value of the '<em><b>Max Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * To how many frames it may grow; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Max Frames</em>' attribute.
	 * @see #setMaxFrames(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_MaxFrames()
	 * @model
	 * @generated
	 */
	Integer getMaxFrames();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getMaxFrames <em>Max Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Max Frames</em>' attribute.
	 * @see #getMaxFrames()
	 * @generated
	 */
	void setMaxFrames(Integer value);

	/**
	 * Returns the value of the '<em><b>Maptrack Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Frames of the handles of this domain's own mappings of others' grants; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Maptrack Frames</em>' attribute.
	 * @see #setMaptrackFrames(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_MaptrackFrames()
	 * @model
	 * @generated
	 */
	Integer getMaptrackFrames();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getMaptrackFrames <em>Maptrack Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maptrack Frames</em>' attribute.
	 * @see #getMaptrackFrames()
	 * @generated
	 */
	void setMaptrackFrames(Integer value);

	/**
	 * Returns the value of the '<em><b>Max Maptrack Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * To how many frames these may grow; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Max Maptrack Frames</em>' attribute.
	 * @see #setMaxMaptrackFrames(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_MaxMaptrackFrames()
	 * @model
	 * @generated
	 */
	Integer getMaxMaptrackFrames();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getMaxMaptrackFrames <em>Max Maptrack Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Max Maptrack Frames</em>' attribute.
	 * @see #getMaxMaptrackFrames()
	 * @generated
	 */
	void setMaxMaptrackFrames(Integer value);

	/**
	 * Returns the value of the '<em><b>Kernel Frames</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The frames that the kernel uses, nr_grant_frames; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kernel Frames</em>' attribute.
	 * @see #setKernelFrames(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_KernelFrames()
	 * @model
	 * @generated
	 */
	Integer getKernelFrames();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getKernelFrames <em>Kernel Frames</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kernel Frames</em>' attribute.
	 * @see #getKernelFrames()
	 * @generated
	 */
	void setKernelFrames(Integer value);

	/**
	 * Returns the value of the '<em><b>Free Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The kernel's own count of the references that are free; null when unknown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Free Count</em>' attribute.
	 * @see #setFreeCount(Integer)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_FreeCount()
	 * @model
	 * @generated
	 */
	Integer getFreeCount();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getFreeCount <em>Free Count</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Free Count</em>' attribute.
	 * @see #getFreeCount()
	 * @generated
	 */
	void setFreeCount(Integer value);

	/**
	 * Returns the value of the '<em><b>Image</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the guest wrote; null when no source saw it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Image</em>' attribute.
	 * @see #setImage(GrantTableImage)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Image()
	 * @model dataType="org.grantscope.model.Image" transient="true"
	 * @generated
	 */
	GrantTableImage getImage();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getImage <em>Image</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Image</em>' attribute.
	 * @see #getImage()
	 * @generated
	 */
	void setImage(GrantTableImage value);

	/**
	 * Returns the value of the '<em><b>Tracked</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What Xen tracks; null when no source saw it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Tracked</em>' attribute.
	 * @see #setTracked(TrackedEntries.Domain)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Tracked()
	 * @model dataType="org.grantscope.model.Tracked" transient="true"
	 * @generated
	 */
	TrackedEntries.Domain getTracked();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getTracked <em>Tracked</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Tracked</em>' attribute.
	 * @see #getTracked()
	 * @generated
	 */
	void setTracked(TrackedEntries.Domain value);

	/**
	 * Returns the value of the '<em><b>Free List</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The references that the kernel will hand out; null when no source saw them.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Free List</em>' attribute.
	 * @see #setFreeList(TableDriverState.FreeList)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_FreeList()
	 * @model dataType="org.grantscope.model.FreeList" transient="true"
	 * @generated
	 */
	TableDriverState.FreeList getFreeList();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getFreeList <em>Free List</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Free List</em>' attribute.
	 * @see #getFreeList()
	 * @generated
	 */
	void setFreeList(TableDriverState.FreeList value);

	/**
	 * Returns the value of the '<em><b>Rows</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The entries in place: every question about an entry without an object for it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Rows</em>' attribute.
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Rows()
	 * @model dataType="org.grantscope.model.EntryTable" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EntryTable getRows();

	/**
	 * Returns the value of the '<em><b>Entries</b></em>' reference list.
	 * The list contents are of type {@link org.grantscope.model.GrantEntry}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The entries as objects, each made when it is asked for.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Entries</em>' reference list.
	 * @see org.grantscope.model.ModelPackage#getGrantTable_Entries()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<GrantEntry> getEntries();

	/**
	 * Returns the value of the '<em><b>History</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Since when each entry is as it is, and how often it was reused; null when the table was seen once.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>History</em>' attribute.
	 * @see #setHistory(EntryHistory)
	 * @see org.grantscope.model.ModelPackage#getGrantTable_History()
	 * @model dataType="org.grantscope.model.EntryHistory" transient="true"
	 * @generated
	 */
	EntryHistory getHistory();

	/**
	 * Sets the value of the '{@link org.grantscope.model.GrantTable#getHistory <em>History</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>History</em>' attribute.
	 * @see #getHistory()
	 * @generated
	 */
	void setHistory(EntryHistory value);

} // GrantTable
